package kata.proof;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import kata.Todo;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The architecture holds")
class StructureProof {

    private static final DescribedPredicate<HasName> A_CHAPTER =
            nameMatching("(\\[+L)?c\\d\\d_\\w+\\..*").as("belong to a chapter");
    private static final ImportOption OURS = location -> !location.isJar();

    /** Answers, contracts and what learners are handed. */
    private static final JavaClasses MAIN = load(Todo.class);

    /** Scenarios, evidence, board, proof and the test server. */
    private static final JavaClasses TESTS = load(Run.class);

    private static JavaClasses load(Class<?> type) {
        return new ClassFileImporter(List.of(OURS))
                .importUrl(type.getProtectionDomain().getCodeSource().getLocation());
    }

    @Test
    @DisplayName("answers and what they build on need nothing but the JDK, and a library where there is JSON or CSV")
    void mainNeedsTheJdkOnly() {
        DescribedPredicate<JavaClass> always = resideInAnyPackage(
                        "java..", "javax.net.ssl", "com.sun.management", "kata")
                .or(A_CHAPTER);
        classes()
                .that()
                .resideOutsideOfPackages("c08_letters", "c09_csv")
                .should()
                .onlyDependOnClassesThat(always)
                .check(MAIN);
        classes()
                .that()
                .resideInAPackage("c08_letters")
                .should()
                .onlyDependOnClassesThat(always.or(resideInAnyPackage("com.fasterxml.jackson.core..")))
                .check(MAIN);
        classes()
                .that()
                .resideInAPackage("c09_csv")
                .should()
                .onlyDependOnClassesThat(always.or(resideInAnyPackage("de.siegmar.fastcsv..")))
                .check(MAIN);
    }

    @Test
    @DisplayName("what learners are handed knows no chapter")
    void kataKnowsNoChapter() {
        noClasses()
                .that()
                .resideInAPackage("kata")
                .should()
                .dependOnClassesThat(A_CHAPTER.forSubtype())
                .check(MAIN);
    }

    @Test
    @DisplayName("chapters do not know each other")
    void chaptersAreIndependent() {
        slices().matching("(c*_*)").should().notDependOnEachOther().check(MAIN);
    }

    @Test
    @DisplayName("the test server knows no test")
    void serverKnowsNoTest() {
        noClasses()
                .that()
                .resideInAPackage("kata.server..")
                .and()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.junit..", "org.assertj..", "kata.evidence..", "kata.remote..", "kata.board..")
                        .or(A_CHAPTER))
                .check(TESTS);
    }

    @Test
    @DisplayName("the evidence knows no server")
    void evidenceKnowsNoServer() {
        noClasses()
                .that()
                .resideInAPackage("kata.evidence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kata.server..", "kata.remote..", "com.github.tomakehurst..")
                .check(TESTS);
    }

    @Test
    @DisplayName("there is no static mutable state")
    void noStaticState() {
        fields().that(modifier(STATIC)).should().haveModifier(FINAL).check(MAIN);
        fields().that(modifier(STATIC))
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("kata.interleave.subjects..")
                .should()
                .haveModifier(FINAL)
                .check(TESTS);
    }
}
