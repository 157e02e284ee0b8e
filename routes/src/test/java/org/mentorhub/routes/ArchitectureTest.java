package org.mentorhub.routes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
            .resideOutsideOfPackages("org.mentorhub.routes.demo..", "org.mentorhub.routes.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mentorhub.routes.demo..", "org.mentorhub.routes.cli..");

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
