package kata.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the server of the same machine whether it is well: for the container, whose image has no {@code curl}. */
public final class HealthCheck {

    private static final int MILLIS = 2_000;

    private HealthCheck() {}

    /** Ends with status 0 if the server at the port that is given answers, and with 1 if not. */
    public static void main(String[] arguments) {
        URI health = URI.create("http://127.0.0.1:" + arguments[0] + Wire.HEALTH);
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
                return;
            }
            System.err.println(health + " answers with status " + connection.getResponseCode());
        } catch (IOException e) {
            System.err.println(health + " does not answer: " + e.getMessage());
        }
        System.exit(1);
    }
}
