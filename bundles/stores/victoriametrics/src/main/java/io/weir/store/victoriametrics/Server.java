package io.weir.store.victoriametrics;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Redaction;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Sends requests and says what came of them in a store's words: an answer of 4xx is REJECTED, all
 * else that is not a success is UNAVAILABLE. While a server that answered 429 or 503 has asked to
 * be left alone, by {@code Retry-After} (RFC 9110 section 10.2.3), it is.
 */
final class Server {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final long LONGEST_REST_SECONDS = 3600;
  private static final int SENTENCE = 300;

  private final OkHttpClient client;
  private final int maxAnswerBytes;
  private final LongSupplier nanoTime;
  private volatile long restsUntil;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  Server(OkHttpClient client, int maxAnswerBytes, LongSupplier nanoTime) {
    this.client = client;
    this.maxAnswerBytes = maxAnswerBytes;
    this.nanoTime = nanoTime;
    this.restsUntil = nanoTime.getAsLong();
  }

  /** A client that speaks HTTP/1.1 on connections that it keeps, and follows no redirect. */
  static OkHttpClient client(VictoriaMetricsConfig config, Credentials credentials) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .socketFactory(new PromptSockets())
            .followRedirects(false)
            // A restart of the server must show: what it forgot is written again.
            .retryOnConnectionFailure(false)
            .connectTimeout(config.connectTimeoutMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(config.timeoutMillis(), TimeUnit.MILLISECONDS)
            .writeTimeout(config.timeoutMillis(), TimeUnit.MILLISECONDS)
            .callTimeout(config.timeoutMillis(), TimeUnit.MILLISECONDS);
    Tls.of(config, credentials).apply(client);
    Authorization.of(config, credentials)
        .ifPresent(
            header ->
                client.addInterceptor(
                    chain ->
                        chain.proceed(
                            chain.request().newBuilder().header("Authorization", header).build())));
    return client.build();
  }

  /**
   * The body of a successful answer. Blocks, for as long as the client's timeouts let it.
   *
   * @throws AnswerTooLargeException if it has more than {@link #maxAnswerBytes()}
   */
  Buffer ask(Request request) throws StoreException {
    long rest = restsUntil - nanoTime.getAsLong();
    if (rest > 0) {
      throw unavailable(
          request,
          "asked not to be asked for " + TimeUnit.NANOSECONDS.toSeconds(rest) + " s",
          null);
    }
    try (Response response = client.newCall(request).execute()) {
      Buffer body = body(request, response);
      if (!response.isSuccessful()) {
        throw refusal(request, response, body);
      }
      return body;
    } catch (IOException e) {
      throw unavailable(
          request, "does not answer: " + Redaction.of(String.valueOf(e.getMessage())), e);
    }
  }

  int maxAnswerBytes() {
    return maxAnswerBytes;
  }

  private Buffer body(Request request, Response response)
      throws IOException, AnswerTooLargeException {
    BufferedSource source = response.body().source();
    if (source.request(maxAnswerBytes + 1L)) {
      throw new AnswerTooLargeException(place(request), maxAnswerBytes);
    }
    Buffer body = new Buffer();
    source.readAll(body);
    return body;
  }

  private StoreException refusal(Request request, Response response, Buffer body)
      throws IOException {
    String said = Redaction.of(body.readUtf8(Math.min(body.size(), SENTENCE)).strip());
    String sentence = "answered " + response.code() + (said.isEmpty() ? "" : ": " + said);
    boolean ours = response.code() >= 400 && response.code() < 500;
    if (!ours || response.code() == TOO_MANY_REQUESTS) {
      retryAfter(response).ifPresent(this::rest);
      return unavailable(request, sentence, null);
    }
    return new StoreException(Kind.REJECTED, place(request) + " " + sentence);
  }

  private void rest(long seconds) {
    restsUntil = nanoTime.getAsLong() + TimeUnit.SECONDS.toNanos(seconds);
  }

  private static OptionalLong retryAfter(Response response) {
    String value = response.header("Retry-After", "");
    return value != null && value.matches("[0-9]{1,9}")
        ? OptionalLong.of(Math.min(Long.parseLong(value), LONGEST_REST_SECONDS))
        : OptionalLong.empty();
  }

  private static StoreException unavailable(Request request, String what, Throwable cause) {
    return new StoreException(Kind.UNAVAILABLE, place(request) + " " + what, cause);
  }

  private static String place(Request request) {
    return String.format(Locale.ROOT, "%s:%d", request.url().host(), request.url().port());
  }

  /** Lets idle connections go. */
  void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
