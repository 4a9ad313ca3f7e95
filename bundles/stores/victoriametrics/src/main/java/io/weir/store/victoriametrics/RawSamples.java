package io.weir.store.victoriametrics;

import io.weir.api.store.StoreException;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;

/**
 * Reads samples as they were written, a window of time after the other, so that no answer is larger
 * than may be read: a window is halved until its answer fits, and doubled where there is much room.
 */
final class RawSamples {

  private static final long FIRST_WINDOW = 3_600_000;
  private static final long LONGEST_WINDOW = 24 * FIRST_WINDOW;
  private static final int ROOM = 16;

  private final Server server;
  private final HttpUrl query;
  private long window = FIRST_WINDOW;

  RawSamples(Server server, HttpUrl api) {
    this.server = server;
    this.query = api.newBuilder().addPathSegment("query").build();
  }

  /** Takes the series of one window, each with its samples in order of time. */
  interface Receiver {
    void take(List<Answer> series) throws StoreException;
  }

  /**
   * Reads from a time to before another.
   *
   * @throws StoreException REJECTED if even a millisecond of it does not fit
   */
  void read(String selector, long from, long to, Receiver out) throws StoreException {
    for (long start = from; start < to; ) {
      long length = Math.min(window, to - start);
      try {
        Buffer body = server.ask(request(selector, start, length));
        start += length;
        if (body.size() < server.maxAnswerBytes() / ROOM) {
          window = Math.min(2 * window, LONGEST_WINDOW);
        }
        out.take(Answer.read(body));
      } catch (AnswerTooLargeException e) {
        if (length == 1) {
          throw e;
        }
        window = Math.max(1, length / 2);
      }
    }
  }

  /** PromQL's range leaves its beginning out and includes its end. */
  private Request request(String selector, long start, long length) {
    FormBody form =
        new FormBody.Builder()
            .add("query", selector + "[" + length + "ms]")
            .add("time", RangeQuestion.seconds(start + length - 1))
            .add("nocache", "1")
            .build();
    return new Request.Builder().url(query).post(form).build();
  }
}
