import com.fasterxml.jackson.databind.DeserializationFeature
import lead.apis.LeadsApi
import lead.infrastructure.ApiClient
import lead.infrastructure.ClientException
import lead.infrastructure.Serializer
import lead.infrastructure.ServerException
import lead.models.CreateLeadRequest
import lead.models.SecondaryContactRequest
import okhttp3.OkHttpClient
import kotlin.system.exitProcess

/** Creates one lead for each address on the command line, and prints what came of it. */
fun main(args: Array<String>) {
    Serializer.jacksonObjectMapper.enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
    ApiClient.accessToken = args[0]
    val http = OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .addNetworkInterceptor { chain ->
            chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build()
        }
        .build()
    for (baseUrl in args.drop(1)) {
        val outcome = try {
            "id " + LeadsApi(baseUrl, http).createLead(request()).data.id
        } catch (e: ClientException) {
            "status " + e.statusCode
        } catch (e: ServerException) {
            "status " + e.statusCode
        } catch (e: Exception) {
            "throws " + e.javaClass.simpleName + ": " + e.message
        }
        println(outcome.replace(Regex("\\s+"), " "))
    }
    exitProcess(0)
}

private fun request() = CreateLeadRequest(
    phoneNumber = "+12025550123",
    campaignId = 7,
    variables = mapOf("customer_name" to "Ada Example"),
    allowDupplicate = true,
    secondaryContacts = listOf(
        SecondaryContactRequest("+12025550124", mapOf("customer_name" to "Grace Example")),
    ),
)
