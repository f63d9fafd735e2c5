package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.chain.Seals.Head;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Signs what the chain is, and keeps it outside the database. */
@ApplicationScoped
class AnchorKeeper {

  private ChainSettings settings;
  private Clock clock;
  private AnchorKeys keys;

  protected AnchorKeeper() {}

  @Inject
  AnchorKeeper(ChainSettings settings, @SystemTime Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  AnchorFiles files() {
    return new AnchorFiles(settings.anchors());
  }

  synchronized AnchorKeys keys() {
    if (keys == null) {
      keys = AnchorKeys.in(settings.keys());
    }
    return keys;
  }

  /** A signed statement about {@code head}, kept nowhere yet. */
  Anchor signed(Anchor.Kind kind, Head head, long entries) {
    return keys()
        .sign(
            new Anchor(
                kind,
                head.position(),
                head.hash(),
                entries,
                head.at() == null ? java.time.Instant.EPOCH : head.at(),
                clock.instant(),
                keys().signingId(),
                ""));
  }

  void keepHead(Head head, long entries) {
    files().writeHead(signed(Anchor.Kind.HEAD, head, entries));
  }
}
