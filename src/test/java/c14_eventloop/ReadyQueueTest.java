package c14_eventloop;

import static kata.evidence.Evidence.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c14_eventloop.ReadyQueue · first in, first out")
class ReadyQueueTest extends LoopScenario {

    @Override
    EventLoop loop(LoopClock clock) {
        return new ReadyQueue();
    }

    @Test
    @Order(5)
    @DisplayName("runs tasks that add tasks that add tasks, until none is left")
    void generations() throws InterruptedException {
        int generations = ThreadLocalRandom.current().nextInt(4, 8);

        var run = run(loop -> loop.add(parent(loop, "A", generations)));

        assertThat(run)
                .returned()
                .noted("the order of the steps", expected(generations), stage.events(), FIFO)
                .passes(stage.isContent());
    }

    /** Adds two children and has come to its end; the youngest have none. */
    private Task<Void> parent(EventLoop loop, String name, int generations) {
        return stage.task(name, step -> {
            stage.note(name);
            if (generations > 1) {
                loop.add(parent(loop, name + "a", generations - 1));
                loop.add(parent(loop, name + "b", generations - 1));
            }
            return Next.done(null);
        });
    }

    /** One generation after the other, the elder's children first. */
    private static List<String> expected(int generations) {
        List<String> all = new ArrayList<>();
        List<String> generation = List.of("A");
        for (int i = 0; i < generations; i++) {
            all.addAll(generation);
            generation = generation.stream()
                    .flatMap(name -> List.of(name + "a", name + "b").stream())
                    .toList();
        }
        return all;
    }

    @Test
    @Order(12)
    @DisplayName("has tasks of its own: two loops do not know each other")
    void twoLoops() throws InterruptedException {
        var run = workshop.observe(() -> {
            stage = new Stage(workshop.gauge());
            EventLoop one = new ReadyQueue();
            EventLoop other = new ReadyQueue();
            one.add(stage.turns("A", 2, null));
            other.add(stage.turns("B", 2, null));
            one.run();
            stage.note("the first has ended");
            other.run();
            return "done";
        });

        assertThat(run)
                .returned()
                .noted(
                        "what happened",
                        List.of("A1", "A2", "the first has ended", "B1", "B2"),
                        stage.events(),
                        "Each loop has a queue of its own, in a field. A static field is one for all.");
    }
}
