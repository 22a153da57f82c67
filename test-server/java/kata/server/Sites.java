package kata.server;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.regex.Matcher;

/** The endpoint {@code /<run>/sites/<number>}: a site's page. */
final class Sites extends Endpoint {

    static final String NAME = "sites";
    static final String PATH = "/([a-z0-9-]+)/sites/(\\d+)";

    Sites(Runs runs, HangUps hangUps) {
        super(NAME, PATH, runs, hangUps);
    }

    @Override
    Asked asked(HeldRun run, Matcher path, Request http) {
        int site = Integer.parseInt(path.group(2));
        return new Asked(site, "/sites/" + site, "text/plain", Pages.body(run.id(), site));
    }
}
