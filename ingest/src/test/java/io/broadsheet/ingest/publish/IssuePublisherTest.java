package io.broadsheet.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class IssuePublisherTest {

  private static final byte[] VALUE = {1, 2, 3};

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final StopSignal stop = new StopSignal();
  private final IssuePublisher publisher =
      new IssuePublisher(producer, Topics.of("test.").issues(), stop);
  private final List<Delivery> deliveries = new ArrayList<>();

  @Test
  void sendsUnderTheIssueIdAndSaysWhereItStands() throws InterruptedException {
    publisher.send("id", VALUE, deliveries::add);
    producer.completeNext();

    assertThat(producer.history())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.topic()).isEqualTo("test.news.issues");
              assertThat(record.key()).isEqualTo("id");
              assertThat(record.value()).isEqualTo(VALUE);
            });
    assertThat(deliveries).containsExactly(new Delivery.Acknowledged(0, 0));
  }

  @Test
  void tellsWhatOneRecordIsToBlameForFromTroubleAndFromSettings() {
    assertThat(fate(new RecordTooLargeException("large"))).isInstanceOf(Delivery.Rejected.class);
    assertThat(fate(new TimeoutException("slow")))
        .isEqualTo(new Delivery.Unacknowledged("slow", false));
    assertThat(fate(new TopicAuthorizationException("no")))
        .isInstanceOfSatisfying(
            Delivery.Unacknowledged.class, lost -> assertThat(lost.settings()).isTrue());
    assertThat(fate(new KafkaException()))
        .isEqualTo(new Delivery.Unacknowledged("KafkaException", false));
  }

  @Test
  void answersForARecordThatTheProducerDoesNotEvenTake() throws InterruptedException {
    producer.sendException = new TimeoutException("no metadata");

    publisher.send("id", VALUE, deliveries::add);

    assertThat(deliveries).containsExactly(new Delivery.Unacknowledged("no metadata", false));
  }

  @Test
  void givesUpAFullLineWhenAskedToStop() throws InterruptedException {
    publisher.send("a", new byte[Limits.MESSAGE], deliveries::add);
    stop.request();

    publisher.send("b", VALUE, deliveries::add);

    assertThat(producer.history()).hasSize(1);
    assertThat(deliveries).singleElement().isInstanceOf(Delivery.Unacknowledged.class);
  }

  @Test
  void sendsOnOnceTheLineIsFree() throws InterruptedException {
    publisher.send("a", new byte[Limits.MESSAGE], deliveries::add);
    producer.completeNext();

    publisher.send("b", VALUE, deliveries::add);

    assertThat(producer.history()).hasSize(2);
  }

  @Test
  void ownsWhatKeepsRecordsFromBeingLostOrDoubled() {
    var target =
        new PublishTarget(
            new KafkaConnection("127.0.0.1:1", Map.of("acks", "1")),
            RegistryConnection.to("http://127.0.0.1:1"),
            Topics.of("").issues(),
            Duration.ofSeconds(1));

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> IssuePublisher.producer(target))
        .hasMessageContaining("acks");
  }

  private static Delivery fate(Exception e) {
    return DeliverySorter.sort(null, e);
  }
}
