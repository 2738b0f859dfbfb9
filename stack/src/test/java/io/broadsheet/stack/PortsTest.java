package io.broadsheet.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void refusesWhatIsNoPort() {
    assertThatThrownBy(() -> new Ports(9092, 65_536, 9200))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
  }

  @Test
  void givesEachServerItsOwn() {
    var ports = new Ports(1, 2, 3);
    assertThat(ports.of(ServerKind.KAFKA)).isEqualTo(1);
    assertThat(ports.of(ServerKind.REGISTRY)).isEqualTo(2);
    assertThat(ports.of(ServerKind.ELASTICSEARCH)).isEqualTo(3);
  }
}
