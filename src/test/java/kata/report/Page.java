package kata.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * An HTML page in a single file that needs no network: a FreeMarker template from this package's resources, filled, with the
 * styles, the chart library and the data packed in. Whatever the template shows is escaped, and data cannot end the script
 * element that it lies in.
 *
 * <pre>{@code
 * Page.of("report.ftlh").script("runs.js").data("run-1", picture).write(file, model);
 * }</pre>
 *
 * The template begins with {@code <#import "page.ftlh" as layout>} and lies in {@code <@layout.document title="…">}. A
 * picture is an element {@code <div class="picture" data-chart="chart" data-from="run-1" data-told="…"></div>}: when it comes
 * into view, {@code charts.js} hands the data to the kind of chart that {@code data-chart} names. The kind {@code chart} takes
 * the data as a configuration of Chart.js, in which {@code "--ink"} is the page's colour of that name; a script of the page's
 * own may add other kinds.
 */
public final class Page {

    private static final String FOLDER = "kata/report/";
    private static final String LIBRARY = "META-INF/resources/webjars/chart.js/%s/dist/chart.umd.min.js";
    private static final String VERSION = "META-INF/maven/org.webjars.npm/chart.js/pom.properties";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final String template;
    private final List<String> scripts = new ArrayList<>(List.of("charts.js"));
    private final Map<String, TemplateHTMLOutputModel> data = new LinkedHashMap<>();

    private Page(String template) {
        this.template = template;
    }

    /** A page made from a template, {@code report.ftlh} for example. */
    public static Page of(String template) {
        return new Page(template);
    }

    /** Adds a script of the page's own; it runs after {@code charts.js}. */
    public Page script(String name) {
        scripts.add(name);
        return this;
    }

    /**
     * Adds data for the page's scripts.
     *
     * @param id the id of the script element that holds it as JSON: letters, digits and hyphens
     * @param value anything that Jackson can write
     */
    public Page data(String id, Object value) {
        json(id, json(value));
        return this;
    }

    /** The same with what {@link #json(Object)} has made of the value. */
    void json(String id, String json) {
        if (!id.matches("[\\w-]+")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        data.put(id, markup(json));
    }

    /**
     * The whole page.
     *
     * @param model what the template shows: anything that Jackson can turn into a map, a record for example
     */
    public String html(Object model) {
        try {
            Map<String, Object> root = JSON.convertValue(model, new TypeReference<LinkedHashMap<String, Object>>() {});
            root.put("page", Map.of("styles", markup(text(FOLDER + "page.css")), "scripts", scripts(), "data", data));
            StringWriter page = new StringWriter();
            templates().getTemplate(template).process(root, page);
            return page.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the page; whoever reads the file meanwhile sees the old page or the new one, never a part. */
    public void write(Path file, Object model) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = folder.resolve(file.getFileName() + ".tmp");
        try {
            // Not writeString: it would refuse a lone surrogate, and a learner's text may have one.
            Files.write(whole, html(model).getBytes(StandardCharsets.UTF_8));
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassLoaderForTemplateLoading(Page.class.getClassLoader(), FOLDER);
        templates.setDefaultEncoding("UTF-8");
        templates.setLocale(Locale.ROOT);
        templates.setNumberFormat(",##0.###");
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        return templates;
    }

    private List<TemplateHTMLOutputModel> scripts() throws IOException {
        List<TemplateHTMLOutputModel> all = new ArrayList<>();
        // Its source map lies elsewhere.
        all.add(packed(text(LIBRARY.formatted(version())).replaceAll("(?m)^//# sourceMappingURL=.*$", "")));
        for (String own : scripts) {
            all.add(packed(text(FOLDER + own)));
        }
        return all;
    }

    private static TemplateHTMLOutputModel packed(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.contains("</script") || lower.contains("<!--")) {
            throw new IllegalStateException("this script would end the element that it is packed into");
        }
        return markup(code);
    }

    /** As JSON without {@code <}, {@code >} and {@code &}, so that it may stand in a script element. */
    static String json(Object value) {
        try {
            return JSON.writer(new NoMarkup()).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static TemplateHTMLOutputModel markup(String text) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(text);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = open(VERSION)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Page.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("there is no " + resource + " on the class path");
        }
        return in;
    }

    private static final class NoMarkup extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char c : new char[] {'<', '>', '&'}) {
                codes[c] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
