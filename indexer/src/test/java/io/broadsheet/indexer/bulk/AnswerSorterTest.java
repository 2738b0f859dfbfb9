package io.broadsheet.indexer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerSorterTest {

  private static final DocumentKey KEY = new DocumentKey("test-mentions", "a");
  private static final Operation INDEX = new Operation.Index(KEY, 1, Document.of(new byte[0]));
  private static final Operation DELETE = new Operation.Delete(KEY, 1);

  private final AnswerSorter sorter = new AnswerSorter("test-articles");

  @ParameterizedTest
  @CsvSource({
    "index,  200, ''                                , Written",
    "index,  201, ''                                , Written",
    "delete, 200, ''                                , Deleted",
    "delete, 404, ''                                , Deleted",
    "index,  409, version_conflict_engine_exception , Stale",
    "delete, 409, version_conflict_engine_exception , Stale",
    "index,  400, document_parsing_exception        , refused-by-elasticsearch",
    "index,  400, mapper_parsing_exception          , refused-by-elasticsearch",
    "index,  400, strict_dynamic_mapping_exception  , refused-by-elasticsearch",
    "index,  400, illegal_argument_exception        , refused-by-elasticsearch",
    "index,  413, ''                                , too-large",
    "index,  429, es_rejected_execution_exception   , Overload",
    "index,  429, circuit_breaking_exception        , Overload",
    "index,  408, ''                                , OfIndex",
    "index,  500, exception                         , OfIndex",
    "index,  503, unavailable_shards_exception      , OfIndex",
    "index,  507, ''                                , OfIndex",
    "index,  403, cluster_block_exception           , OfIndex",
    "index,  400, index_closed_exception            , OfIndex",
    "index,  404, index_not_found_exception         , UNAVAILABLE",
    "delete, 404, index_not_found_exception         , UNAVAILABLE",
    "index,  404, ''                                , UNAVAILABLE",
    "index,  401, security_exception                , USAGE",
    "index,  403, security_exception                , USAGE",
    "index,  418, ''                                , UNAVAILABLE"
  })
  void sortsTheAnswerToAnOperation(String operation, int status, String type, String expected) {
    Verdict verdict =
        sorter.item(
            operation.equals("index") ? INDEX : DELETE, new ItemAnswer(status, type, "why"));

    assertThat(name(verdict)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "500, 400, x_content_parse_exception            , halve",
    "2,   413, ''                                   , halve",
    "1,   413, ''                                   , too-large",
    "1,   400, action_request_validation_exception  , refused-by-elasticsearch",
    "1,   400, x_content_parse_exception            , refused-by-elasticsearch",
    "1,   400, illegal_argument_exception           , UNAVAILABLE",
    "1,   400, ''                                   , UNAVAILABLE",
    "500, 429, ''                                   , Overload",
    "500, 503, ''                                   , NoAnswer",
    "500, 502, ''                                   , NoAnswer",
    "500, 403, cluster_block_exception              , OfIndex",
    "500, 401, security_exception                   , USAGE",
    "500, 403, security_exception                   , USAGE",
    "500, 404, index_not_found_exception            , UNAVAILABLE",
    "500, 404, ''                                   , UNAVAILABLE",
    "500, 302, ''                                   , UNAVAILABLE"
  })
  void sortsTheAnswerToARequest(int operations, int status, String type, String expected) {
    Verdict verdict = sorter.request(operations, new ItemAnswer(status, type, "why"));

    assertThat(name(verdict)).isEqualTo(expected);
  }

  @Test
  void namesTheCommandThatBringsALostAliasBack() {
    var lost = new ItemAnswer(404, "index_not_found_exception", "no such index");

    assertThat(sorter.item(INDEX, lost))
        .isInstanceOfSatisfying(
            Verdict.Stop.class,
            stop ->
                assertThat(stop.why())
                    .hasMessageContaining("test-mentions")
                    .hasMessageContaining("broadsheet index rebuild"));
  }

  @Test
  void saysWhichLimitADocumentExceedsThatDoesNotFitIntoARequest() {
    assertThat(sorter.request(1, new ItemAnswer(413, "", "too long")))
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused ->
                assertThat(refused.why().message())
                    .contains("http.max_content_length", "proxy", "413"));
  }

  private static String name(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Refused(_, Failure.BadData why) -> why.reason();
      case Verdict.Settled(Fate fate) -> fate.getClass().getSimpleName();
      case Verdict.TryAgain(Trouble trouble) -> trouble.getClass().getSimpleName();
      case Verdict.Halve _ -> "halve";
      case Verdict.Stop stop -> stop.why().exitCode().name();
    };
  }
}
