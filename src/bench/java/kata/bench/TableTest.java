package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import kata.bench.Table.Column;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table")
class TableTest {

    private final Table table = new Table(
            List.of(Column.text("strategy"), Column.number("time"), Column.text("documents")),
            List.of(List.of("Sequential", "8.12 s", "-"), List.of("Async", "0.104 s", "1.68 s")));

    @Test
    @DisplayName("has figures at the right and text at the left, and no space at the end of a line")
    void text() {
        assertThat(table.text()).isEqualTo("""
              strategy       time  documents
              Sequential   8.12 s  -
              Async       0.104 s  1.68 s
            """);
    }

    @Test
    @DisplayName("is a table in Markdown too")
    void markdown() {
        assertThat(table.markdown()).isEqualTo("""
            | strategy | time | documents |
            | --- | ---: | --- |
            | Sequential | 8.12 s | - |
            | Async | 0.104 s | 1.68 s |
            """);
    }

    @Test
    @DisplayName("keeps text that means something to Markdown or HTML as it is")
    void escapes() {
        Table odd = new Table(List.of(Column.text("a|b")), List.of(List.of("<script>`c03_download`*~1~\n&amp;")));

        assertThat(odd.markdown())
                .isEqualTo("| a\\|b |\n| --- |\n| &lt;script>\\`c03\\_download\\`\\*\\~1\\~ &amp;amp; |\n");
    }

    @Test
    @DisplayName("has as many fields in each row as there are columns")
    void fields() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of(Column.text("a")), List.of(List.of("1", "2"))));
    }
}
