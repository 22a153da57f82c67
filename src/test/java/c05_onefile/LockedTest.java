package c05_onefile;

import static c05_onefile.FileChecks.oneWriteABlock;
import static kata.evidence.Evidence.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c05_onefile.Locked · a thread a message, one lock for the file")
class LockedTest extends ThreadsScenario {

    @Override
    Writing writing() {
        return new Locked();
    }

    @Test
    @Order(10)
    @DisplayName("writes each block in one go, so that the lock is held for the whole of it")
    void inOneGo() throws Exception {
        List<Message> messages = Sheet.messagesOneOfThemLong(6);

        var run = write(messages);

        assertThat(run).returned().passes(oneWriteABlock(file.writes(), messages));
    }
}
