package ai.autocalls.lead.contract.report;

import static java.util.stream.Collectors.joining;

import ai.autocalls.lead.spec.document.VisibleWriter;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as JUnit XML, for servers that show tests: one test case for each requirement. */
public final class JUnitReport {
  private JUnitReport() {}

  /**
   * {@return the report as XML} A failed SHOULD is a failure under {@code strict} and else, like
   * what was only recorded or not run, a skipped test with the reason.
   */
  public static String of(Report report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "conformance of " + report.subject());
      xml.writeAttribute("tests", Integer.toString(report.results().size()));
      xml.writeAttribute("failures", Long.toString(count(report, "failure")));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", Long.toString(count(report, "skipped")));
      xml.writeAttribute("time", Double.toString(report.millis() / 1000.0));
      for (Result result : report.results()) {
        testCase(xml, report, result);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private static long count(Report report, String element) {
    return report.results().stream().filter(r -> element(report, r).equals(element)).count();
  }

  private static String element(Report report, Result result) {
    if (result.outcome() == Outcome.PASSED) {
      return "";
    }
    boolean counts = report.strict() || result.requirement().level() == Level.MUST;
    return result.failed() && counts ? "failure" : "skipped";
  }

  private static void testCase(XMLStreamWriter xml, Report report, Result result)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "conformance." + result.requirement().level());
    xml.writeAttribute("name", result.requirement().id() + " " + result.requirement().sentence());
    xml.writeAttribute("time", "0");
    String element = element(report, result);
    if (!element.isEmpty()) {
      xml.writeStartElement(element);
      if (element.equals("failure")) {
        xml.writeAttribute("type", "conformance." + result.requirement().level());
      }
      xml.writeAttribute(
          "message", VisibleWriter.lines(result.outcome().word() + ": " + result.detail()));
      if (result.failed()) {
        String shown =
            result.transcripts().stream().limit(1).map(t -> "\n" + t.text()).collect(joining());
        xml.writeCharacters(
            VisibleWriter.lines(
                "expected: " + result.expected() + "\nactual: " + result.detail() + shown));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
