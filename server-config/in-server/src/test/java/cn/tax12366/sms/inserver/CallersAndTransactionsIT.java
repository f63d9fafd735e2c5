package cn.tax12366.sms.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.integration.ApiClients;
import cn.tax12366.sms.integration.ApiScope;
import cn.tax12366.sms.integration.IntakeStatus;
import cn.tax12366.sms.integration.ListIntake;
import cn.tax12366.sms.integration.RowReceiver;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.notices.NoticeCriteria;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.outbound.dispatch.TokenRelay;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the container alone enforces: who may call, and what one transaction may hold. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CallersAndTransactionsIT {

  /** Tells the key of the first test to the last one, which runs outside the server. */
  private static final String KEY_FILE = "key-for-the-test";

  @Inject private SmallProvince province;
  @EJB private PlatformItself platform;
  @EJB private OrganisationRegister register;
  @EJB private ListIntake intake;
  @EJB private NoticeList notices;
  @EJB private ActingOfficer acting;
  @EJB private ApiClients clients;
  @EJB private TokenRelay relay;
  @Resource private UserTransaction transaction;

  @Deployment
  static WebArchive platform() {
    return Deployments.platform();
  }

  @Test
  @Order(1)
  @Tag("R7.2b")
  void whoIsNobodyMayCallNothing() {
    assertThatThrownBy(() -> notices.find(NoticeCriteria.all(0, 1)))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () ->
                intake.run(
                    ListContent.FILINGS, "test", Collections.emptyIterator(), RowReceiver.NONE))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> register.found(List.of())).isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () -> acting.actAs(OfficerCode.of(SmallProvince.PROVINCE_OPERATOR), () -> {}))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  @Order(2)
  @Tag("R7.2b")
  void thePlatformItselfMayDoNoOfficersWorkWithoutAMandate() {
    TestClock.set("2026-12-10T09:00:00");
    province.found();

    platform.does(
        () ->
            assertThatThrownBy(
                    () ->
                        intake.run(
                            ListContent.FILINGS,
                            "test",
                            Collections.emptyIterator(),
                            RowReceiver.NONE))
                .isInstanceOf(NotPermitted.class));
    assertThat(province.bring(ListContent.FILINGS, "").getStatus()).isEqualTo(IntakeStatus.DONE);
    platform.actsFor(
        SmallProvince.CITY_APPROVER,
        () ->
            assertThatThrownBy(
                    () ->
                        intake.run(
                            ListContent.FILINGS,
                            "test",
                            Collections.emptyIterator(),
                            RowReceiver.NONE))
                .isInstanceOf(NotPermitted.class));
  }

  @Test
  @Order(3)
  void noTransactionSpansDatabaseAndBroker() throws Exception {
    DataSource database = InitialContext.doLookup(SchemaMigration.DATA_SOURCE);
    ConnectionFactory broker = InitialContext.doLookup("java:app/jms/outbound");

    transaction.begin();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into platform_setting (name, content) values ('test.transaction', '1')");
      assertThatThrownBy(
              () -> {
                try (JMSContext context = broker.createContext()) {
                  context
                      .createProducer()
                      .send(context.createQueue("sms.test"), context.createMessage());
                }
              })
          .isInstanceOf(JMSRuntimeException.class);
    } finally {
      transaction.rollback();
    }
  }

  /** Tokens are sent beside the caller's transaction, which stays what it was. */
  @Test
  @Order(4)
  void theRelayOfTokensStaysOutOfTheCallersTransaction() throws Exception {
    DataSource database = InitialContext.doLookup(SchemaMigration.DATA_SOURCE);

    transaction.begin();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into platform_setting (name, content) values ('test.relay', '1')");
      assertThatCode(() -> relay.relay()).doesNotThrowAnyException();
      assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
    } finally {
      transaction.rollback();
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from platform_setting where name like 'test.%'")) {
      row.next();
      assertThat(row.getInt(1)).isZero();
    }
  }

  @Test
  @Order(5)
  void aSystemGetsAKey() {
    platform.actsFor(
        SmallProvince.PROVINCE_TECHNICAL,
        () ->
            write(
                clients
                    .register(
                        "test-system",
                        "测试系统",
                        SmallProvince.PROVINCE,
                        OfficerCode.of(SmallProvince.PROVINCE_TECHNICAL),
                        EnumSet.of(ApiScope.FILINGS_WRITE),
                        LocalDate.of(2099, 12, 31))
                    .key()));

    assertThat(Path.of(System.getProperty("sms.home"), KEY_FILE)).isNotEmptyFile();
  }

  @Test
  @Order(6)
  @RunAsClient
  @Tag("R7.5a")
  void aKeyOpensWhatItsScopesNameAndNothingElse(@ArquillianResource URL address) throws Exception {
    String key = Files.readString(Path.of(System.getProperty("platform.home"), KEY_FILE));

    assertThat(post(address, "api/v1/filings", null).statusCode()).isEqualTo(401);
    assertThat(post(address, "api/v1/filings", key + "x").statusCode()).isEqualTo(401);
    HttpResponse<String> taken = post(address, "api/v1/filings", key);
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.body()).contains("\"status\":\"DONE\"", "\"refused\":1");
    HttpResponse<String> refused = post(address, "api/v1/taxpayers", key);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("\"code\":\"not-permitted\"");
    assertThat(post(address, "index.xhtml", key).statusCode()).isIn(302, 303, 403);
  }

  private static HttpResponse<String> post(URL address, String path, String key)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString("{\"taxpayerNumber\":\"nobody\"}\n"));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static void write(String key) {
    try {
      Files.writeString(Path.of(System.getProperty("sms.home"), KEY_FILE), key);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
