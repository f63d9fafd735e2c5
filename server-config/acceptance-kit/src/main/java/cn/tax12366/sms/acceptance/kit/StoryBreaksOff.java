package cn.tax12366.sms.acceptance.kit;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Of a story whose parts stand on one another only the part that fails is told at length: the later
 * ones fail at once and name it, instead of waiting in vain for what cannot come.
 */
public final class StoryBreaksOff implements BeforeEachCallback, AfterTestExecutionCallback {

  private static final Namespace STORY = Namespace.create(StoryBreaksOff.class);

  @Override
  public void beforeEach(ExtensionContext test) {
    Object where = story(test).get(test.getRequiredTestClass());
    if (where != null) {
      throw new AssertionError("The story has broken off before: " + where);
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    if (test.getExecutionException().isPresent()) {
      story(test).put(test.getRequiredTestClass(), test.getDisplayName());
    }
  }

  private static ExtensionContext.Store story(ExtensionContext test) {
    return test.getRoot().getStore(STORY);
  }
}
