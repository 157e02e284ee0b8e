package org.mentorhub.routes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.TimeZone;

/** The rules of the house: which room may look into which. */
@AnalyzeClasses(packages = "org.mentorhub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule schemasKnowNobody = noClasses()
            .that()
            .resideInAPackage("org.mentorhub.schemas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mentorhub.connectors..", "org.mentorhub.routes..");

    @ArchTest
    static final ArchRule connectorsDoNotKnowRoutes = noClasses()
            .that()
            .resideInAPackage("org.mentorhub.connectors..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mentorhub.routes..");

    @ArchTest
    static final ArchRule roomsOfAModuleHaveNoCircles =
            slices().matching("org.mentorhub.(*).(*)..").should().beFreeOfCycles();

    /** The same bytes in, the same bytes out, on every machine: nothing of its charset, language and place. */
    @ArchTest
    static final ArchRule nothingIsTakenFromTheMachine = noClasses()
            .should()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(String.class, "getBytes")
            .orShould()
            .callConstructor(String.class, byte[].class)
            .orShould()
            .callConstructor(String.class, byte[].class, int.class, int.class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callConstructor(InputStreamReader.class, InputStream.class)
            .orShould()
            .callConstructor(OutputStreamWriter.class, OutputStream.class)
            .orShould()
            .callConstructor(FileReader.class, File.class)
            .orShould()
            .callConstructor(FileReader.class, String.class)
            .orShould()
            .callConstructor(Scanner.class, InputStream.class);

    /** In an Arabic machine {@code %d} would write other digits. */
    @ArchTest
    static final ArchRule numbersAreWrittenInOneWay = noClasses()
            .that()
            .resideOutsideOfPackages("org.mentorhub.routes.demo..", "org.mentorhub.routes.cli..")
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class);

    @ArchTest
    static final ArchRule theLedgerKnowsNeitherCamelNorSpringMvc = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.mentorhub.routes.ledger..", "org.mentorhub.routes.seal..", "org.mentorhub.routes.receipt..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "org.springframework.web..", "org.springframework.boot..");

    @ArchTest
    static final ArchRule aMappingNeverSeesAParser = noClasses()
            .that()
            .resideInAnyPackage("org.mentorhub.connectors.conversion..", "org.mentorhub.connectors.dialect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.ctc.wstx..", "javax.xml.stream..", "com.fasterxml.jackson.core.async..");

    @ArchTest
    static final ArchRule nobodyNeedsTheSimulators = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.mentorhub.routes.demo..", "org.mentorhub.routes.prove..", "org.mentorhub.routes.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.mentorhub.routes.demo..", "org.mentorhub.routes.prove..", "org.mentorhub.routes.cli..");

    @ArchTest
    static final ArchRule recordsAndFieldsHideTheirState = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule configurationIsInjectedByConstructor = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager");
}
