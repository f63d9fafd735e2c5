package cn.tax12366.sms.outbound;

import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.SegmentRule;
import cn.tax12366.sms.shared.secrets.TestKeys;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Batches for tests, made by the real acts. */
public final class OutboxFixture {

  public static final AuthorityCode UNIT = AuthorityCode.of("14101050000");

  private static final Sight EVERYTHING = new Sight(List.of(UNIT), Set.of(Circle.values()));

  private final Outbox outbox;
  private final BatchCourses courses;
  private final BatchProgress progress;
  private final OutboundMessages messages;

  public OutboxFixture(DataSource dataSource, Clock clock) {
    Batches batches = new Batches(dataSource);
    messages = new OutboundMessages(dataSource, TestKeys.phones());
    outbox = new Outbox(batches, messages, clock);
    courses = new BatchCourses(dataSource, batches, clock);
    progress = new BatchProgress(batches, courses);
  }

  public Outbox outbox() {
    return outbox;
  }

  public Progress progressOf(String origin) {
    return progress.of(origin);
  }

  /** As the news of a recount does. */
  public void recordCourse(long batchId, String origin) {
    courses.on(new BatchProgressed(batchId, origin));
  }

  public List<CoursePoint> courseOf(String origin) {
    return progress.courseOf(origin);
  }

  public SendingForecast forecast(SendingWindowSettings window, Clock clock) {
    return new SendingForecast(courses, window, clock);
  }

  /** All messages of a batch, in the order in which they were added. */
  public List<MessageView> messagesOf(String origin) {
    List<MessageView> newestFirst =
        messages.find(MessageCriteria.ofOrigin(UNIT, origin, 0, 500), EVERYTHING).rows();
    List<MessageView> ordered = new ArrayList<>(newestFirst);
    java.util.Collections.reverse(ordered);
    return ordered;
  }

  /** As a search in the fixture's unit, by one whom everything concerns. */
  public Page<MessageView> find(MessageCriteria criteria) {
    return messages.find(criteria, EVERYTHING);
  }

  /** One message, looked up by one whom only this circle concerns. */
  public Optional<MessageView> find(long id, Circle circle) {
    return messages.find(new Sight(List.of(UNIT), Set.of(circle)), id);
  }

  /** As a search by one whom only this circle concerns. */
  public Page<MessageView> find(MessageCriteria criteria, Circle circle) {
    return messages.find(criteria, new Sight(List.of(UNIT), Set.of(circle)));
  }

  public List<MessageStatus> statusesOf(String origin) {
    return messagesOf(origin).stream().map(MessageView::getStatus).toList();
  }

  /** A released batch inside the sending window, one message each, references from 1. */
  public long released(String origin, int size) {
    return released(request(origin, true, null), size);
  }

  /** The same for the bureaus' own people. */
  public long releasedToStaff(String origin, int size) {
    return released(
        new BatchRequest(origin, Circle.STAFF, UNIT, UNIT, "system", true, 5, null, null), size);
  }

  private long released(BatchRequest request, int size) {
    long id = outbox.open(request);
    outbox.add(id, drafts(size));
    outbox.release(id);
    return id;
  }

  public static BatchRequest request(String origin, boolean windowed, Instant notAfter) {
    return new BatchRequest(
        origin, Circle.TAXPAYERS, UNIT, UNIT, "system", windowed, 5, null, notAfter);
  }

  /** What goes out at any hour though nobody asked for it. */
  public static BatchRequest urgent(String origin, int priority, Instant notAfter) {
    return new BatchRequest(
        origin, Circle.TAXPAYERS, UNIT, UNIT, "system", false, true, priority, null, notAfter);
  }

  public static List<MessageDraft> drafts(int size) {
    List<MessageDraft> drafts = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      drafts.add(draft(i, "【示例税务局】第" + i + "号样本短信。"));
    }
    return drafts;
  }

  /** A draft for the fictitious phone of its reference. */
  public static MessageDraft draft(long reference, String text) {
    return new MessageDraft(reference, phone(reference), text, SegmentRule.count(text));
  }

  public static PhoneNumber phone(long reference) {
    return PhoneNumber.of(String.format("154%08d", reference));
  }
}
