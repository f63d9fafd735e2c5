package cn.tax12366.sms.audit;

import java.util.Optional;

/**
 * In whose name the current thread works, where that is another than the authenticated caller: a
 * timer that carries out the standing rule of an officer (reading A5). Answered by the layer above,
 * which alone decides who may act for whom.
 */
public interface Mandate {

  /** The officer code in whose name the thread works; empty where everybody acts for himself. */
  Optional<String> inTheNameOf();
}
