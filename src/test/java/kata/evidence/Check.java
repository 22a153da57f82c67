package kata.evidence;

import java.util.Optional;

/**
 * A condition of a chapter's own on a run: {@code assertThat(run).passes(sheet.hasWholeBlocks(messages))}.
 *
 * @param <T> what the run returned
 */
@FunctionalInterface
public interface Check<T> {

    /** What is wrong with the run; empty if nothing is. */
    Optional<Finding> of(Run<? extends T> run);
}
