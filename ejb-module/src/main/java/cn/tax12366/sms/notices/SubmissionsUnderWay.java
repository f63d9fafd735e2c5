package cn.tax12366.sms.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which notices this node is writing down at this moment for their authors. */
@ApplicationScoped
class SubmissionsUnderWay {

  private final Set<String> publicIds = ConcurrentHashMap.newKeySet();

  /** False if it is under way already. */
  boolean begin(String publicId) {
    return publicIds.add(publicId);
  }

  void end(String publicId) {
    publicIds.remove(publicId);
  }

  boolean has(String publicId) {
    return publicIds.contains(publicId);
  }
}
