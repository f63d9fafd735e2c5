package cn.tax12366.sms;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.secrets.Sealing;
import cn.tax12366.sms.shared.secrets.TestKeys;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.security.Principal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mockito.Mockito;

/**
 * The little of a container that services need: injection, transactions by their attributes, the
 * caller and his role, events, one database shared by JPA and JDBC. With it the real services and
 * repositories of several capabilities run together in a plain JVM; only what lies outside of them
 * is replaced ({@link #with}).
 *
 * <p>As in the server a refusal rolls its transaction back, {@code REQUIRES_NEW} commits by itself,
 * and a package-private method cannot be called on a service from outside.
 */
public final class PlainContainer implements AutoCloseable {

  private final DataSource database;
  private final EntityManagerFactory persistence;
  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final List<Object> observers = new ArrayList<>();
  private final Deque<Transaction> transactions = new ArrayDeque<>();
  private final MovableClock clock = new MovableClock();
  private String caller = "system";

  /** None: outside of any transaction. */
  private static final Transaction NONE = new Transaction(null, null);

  private static final class Transaction {
    private final Connection connection;
    private EntityManager entities;
    private boolean doomed;

    Transaction(Connection connection, EntityManager entities) {
      this.connection = connection;
      this.entities = entities;
    }
  }

  public PlainContainer(DataSource database) {
    this.database = database;
    beans.put(Sealing.class, TestKeys.sealing());
    this.persistence =
        Persistence.createEntityManagerFactory(
            "sms",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", sharedDataSource()));
  }

  /** Puts {@code replacement} where {@code type} is injected. */
  public <T> PlainContainer with(Class<T> type, T replacement) {
    beans.put(type, replacement);
    return this;
  }

  /** Makes a bean, perhaps not a public one, that answers events or stands for an interface. */
  public PlainContainer with(String className) {
    try {
      Object bean = get(Class.forName("cn.tax12366.sms." + className));
      observers.add(bean);
      for (Class<?> each : bean.getClass().getInterfaces()) {
        beans.putIfAbsent(each, bean);
      }
      return this;
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Lets {@code observer} answer events as well; the tests that follow take no harm from it. */
  public PlainContainer observedBy(Object observer) {
    observers.add(observer);
    return this;
  }

  /** What time it is in there. */
  public Instant now() {
    return clock.instant();
  }

  /** Who calls from now on: an officer code, or {@code system}. */
  public PlainContainer as(String principal) {
    caller = principal;
    return this;
  }

  /** What time it is from now on, by both clocks. */
  public PlainContainer at(String localDateTime) {
    clock.now =
        java.time.LocalDateTime.parse(localDateTime).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    return this;
  }

  public <T> T get(Class<T> type) {
    Object bean = beans.get(type);
    if (bean == null) {
      Object made = make(type);
      bean = type.isAnnotationPresent(Stateless.class) ? guarded(type, made) : made;
      beans.put(type, bean);
      inject(made);
    }
    return type.cast(bean);
  }

  private <T> T make(Class<T> type) {
    try {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (constructor.isAnnotationPresent(Inject.class)) {
          constructor.setAccessible(true);
          Object[] arguments =
              Arrays.stream(constructor.getParameters())
                  .map(each -> resolve(each, each.getType(), each.getParameterizedType()))
                  .toArray();
          return type.cast(constructor.newInstance(arguments));
        }
      }
      Constructor<T> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type, e);
    }
  }

  private void inject(Object bean) {
    try {
      for (Field field : bean.getClass().getDeclaredFields()) {
        if (isInjected(field)) {
          field.setAccessible(true);
          field.set(bean, resolve(field, field.getType(), field.getGenericType()));
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isInjected(AnnotatedElement field) {
    return field.isAnnotationPresent(Inject.class)
        || field.isAnnotationPresent(EJB.class)
        || field.isAnnotationPresent(Resource.class)
        || field.isAnnotationPresent(PersistenceContext.class);
  }

  private static Object configured(Class<?> type, String value) {
    if (type == LocalTime.class) {
      return LocalTime.parse(value);
    }
    if (type == Set.class) {
      return Set.of(value.split(","));
    }
    if (type == boolean.class) {
      return Boolean.valueOf(value);
    }
    if (type == long.class) {
      return Long.valueOf(value);
    }
    return type == int.class ? Integer.valueOf(value) : value;
  }

  private Object resolve(AnnotatedElement place, Class<?> type, Type generic) {
    if (place.isAnnotationPresent(ConfigProperty.class) && type == Optional.class) {
      return Optional.empty();
    }
    if (place.isAnnotationPresent(ConfigProperty.class)) {
      String value = place.getAnnotation(ConfigProperty.class).defaultValue();
      return configured(type, value);
    }
    if (type == DataSource.class) {
      return sharedDataSource();
    }
    if (type == EntityManager.class) {
      return sharedEntityManager();
    }
    if (type == SessionContext.class) {
      return session();
    }
    if (type == Clock.class) {
      return clock;
    }
    if (type == Event.class) {
      return event();
    }
    if (type == Instance.class) {
      return instance((Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0]);
    }
    return get(type);
  }

  private Object session() {
    return Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {SessionContext.class},
        (proxy, method, arguments) -> (Principal) () -> caller);
  }

  private Object event() {
    return Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> {
          for (Object observer : observers) {
            for (Method each : observer.getClass().getDeclaredMethods()) {
              if (each.getParameterCount() == 1
                  && each.getParameters()[0].isAnnotationPresent(Observes.class)
                  && each.getParameterTypes()[0].isInstance(arguments[0])) {
                call(each, observer, arguments);
              }
            }
          }
          return null;
        });
  }

  private Object instance(Class<?> type) {
    return Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {Instance.class},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "isUnsatisfied" -> !beans.containsKey(type);
              case "iterator" -> observers.stream().filter(type::isInstance).iterator();
              default -> beans.get(type);
            });
  }

  private <T> Object guarded(Class<T> type, Object service) {
    // Without a record of the calls, which would keep every list that was ever handed over.
    return Mockito.mock(
        type,
        Mockito.withSettings()
            .stubOnly()
            .defaultAnswer(
                invocation -> {
                  Method method = invocation.getMethod();
                  if (!Modifier.isPublic(method.getModifiers())) {
                    throw new IllegalStateException(method + " is no business method");
                  }
                  requireRole(type, method);
                  return transactional(
                      attribute(type, method),
                      () -> call(method, service, invocation.getArguments()));
                }));
  }

  private void requireRole(Class<?> type, Method method) {
    RolesAllowed roles =
        method.isAnnotationPresent(RolesAllowed.class)
            ? method.getAnnotation(RolesAllowed.class)
            : type.getAnnotation(RolesAllowed.class);
    if (roles == null || method.isAnnotationPresent(PermitAll.class)) {
      return;
    }
    String role =
        caller.equals("system") ? "SYSTEM" : caller.startsWith("client:") ? "CLIENT" : "OFFICER";
    if (!List.of(roles.value()).contains(role)) {
      throw new EJBAccessException(role + " may not call " + method);
    }
  }

  private static TransactionAttributeType attribute(Class<?> type, Method method) {
    TransactionAttribute attribute =
        method.isAnnotationPresent(TransactionAttribute.class)
            ? method.getAnnotation(TransactionAttribute.class)
            : type.getAnnotation(TransactionAttribute.class);
    return attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
  }

  /** Runs {@code work} in a transaction of its own, as a fixture. */
  public void inTransaction(SqlWork work) {
    try {
      transactional(
          TransactionAttributeType.REQUIRES_NEW,
          () -> {
            work.on(transactions.peek().connection);
            return null;
          });
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  public interface SqlWork {
    void on(Connection connection) throws SQLException;
  }

  private Object transactional(TransactionAttributeType attribute, Callable<Object> work)
      throws Throwable {
    boolean running = !transactions.isEmpty() && transactions.peek() != NONE;
    return switch (attribute) {
      case REQUIRES_NEW -> inNew(work);
      case REQUIRED -> running ? joined(work) : inNew(work);
      case NOT_SUPPORTED -> suspended(work);
      case SUPPORTS -> work.call();
      default -> throw new IllegalStateException("Not known here: " + attribute);
    };
  }

  private Object joined(Callable<Object> work) throws Exception {
    try {
      return work.call();
    } catch (RuntimeException | Error e) {
      transactions.peek().doomed = true;
      throw e;
    }
  }

  private Object suspended(Callable<Object> work) throws Exception {
    transactions.push(NONE);
    try {
      return work.call();
    } finally {
      transactions.pop();
    }
  }

  private Object inNew(Callable<Object> work) throws Exception {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Transaction transaction = new Transaction(connection, null);
      transactions.push(transaction);
      boolean committed = false;
      try {
        Object answer = joined(work);
        if (transaction.entities != null && !transaction.doomed) {
          transaction.entities.getTransaction().commit();
        }
        if (transaction.doomed) {
          throw new IllegalStateException("Rolled back: something in it had failed");
        }
        connection.commit();
        committed = true;
        return answer;
      } finally {
        if (transaction.entities != null) {
          if (transaction.entities.getTransaction().isActive()) {
            transaction.entities.getTransaction().rollback();
          }
          transaction.entities.close();
        }
        transactions.pop();
        if (!committed) {
          connection.rollback();
        }
      }
    }
  }

  private EntityManager sharedEntityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              Transaction current = transactions.peek();
              if (current == null || current == NONE) {
                // As in the server, what is read outside of a transaction is detached.
                return call(method, persistence.createEntityManager(), arguments);
              }
              if (current.entities == null) {
                current.entities = persistence.createEntityManager();
                current.entities.getTransaction().begin();
              }
              return call(method, current.entities, arguments);
            });
  }

  /** The connection of the running transaction to everybody in it; else one of their own. */
  private DataSource sharedDataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              Transaction current = transactions.peek();
              return method.getName().equals("getConnection") && current != null && current != NONE
                  ? unclosed(current.connection)
                  : call(method, database, arguments);
            });
  }

  private static Object unclosed(Connection connection) {
    return Proxy.newProxyInstance(
        PlainContainer.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "close", "commit", "rollback", "setAutoCommit" -> null;
              case "isClosed" -> false;
              default -> call(method, connection, arguments);
            });
  }

  private static Object call(Method method, Object target, Object... arguments) throws Exception {
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof BusinessRuleViolation refusal) {
        throw refusal;
      }
      if (e.getCause() instanceof Exception failure) {
        throw failure;
      }
      throw (Error) e.getCause();
    }
  }

  private static final class MovableClock extends Clock {

    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Override
  public void close() {
    persistence.close();
  }
}
