package cn.tax12366.sms.shared.planted;

import cn.tax12366.sms.outbound.planted.Planted;

/** Knows a layer above its own, which knows it in turn. */
public class KnowsOutbound {

  Planted.Outbound outbound;
}
