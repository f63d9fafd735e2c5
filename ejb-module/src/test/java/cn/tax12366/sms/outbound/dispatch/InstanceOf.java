package cn.tax12366.sms.outbound.dispatch;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** What the container would find, given by hand. Only iterating is possible. */
final class InstanceOf<T> implements Instance<T> {

  private final List<T> beans;

  InstanceOf(List<T> beans) {
    this.beans = beans;
  }

  @Override
  public Iterator<T> iterator() {
    return beans.iterator();
  }

  @Override
  public T get() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instance<T> select(Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isUnsatisfied() {
    return beans.isEmpty();
  }

  @Override
  public boolean isAmbiguous() {
    return beans.size() > 1;
  }

  @Override
  public void destroy(T instance) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Handle<T> getHandle() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<? extends Handle<T>> handles() {
    throw new UnsupportedOperationException();
  }
}
