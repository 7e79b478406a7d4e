package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Whoever imports our BOM has a version of each published artifact, and of nothing else. */
final class BomTest {
    private static final Path ROOT = Path.of("..");
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();
    private static final String MANAGED = "/project/dependencyManagement/dependencies/dependency";

    private static Document pom(String module) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(module).resolve("pom.xml").toFile());
    }

    private static List<Node> nodes(Document pom, String path) throws Exception {
        NodeList nodes = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }

    private static List<String> texts(Document pom, String path) throws Exception {
        return nodes(pom, path).stream().map(Node::getTextContent).toList();
    }

    private static boolean isPublished(Document pom) throws Exception {
        return !XPATH.evaluate("/project/properties/maven.deploy.skip", pom).equals("true")
                && !XPATH.evaluate("/project/packaging", pom).equals("pom");
    }

    @Test
    void it_has_each_published_artifact_and_nothing_else() throws Exception {
        List<String> managed = texts(pom("bom"), MANAGED + "[not(classifier)]/artifactId");
        List<String> published = new ArrayList<>();
        for (String module : texts(pom(""), "/project/modules/module")) {
            Document pom = pom(module);
            if (isPublished(pom)) {
                published.add(XPATH.evaluate("/project/artifactId", pom));
            }
        }

        assertThat(managed).containsExactlyInAnyOrderElementsOf(published);
        assertThat(texts(pom("bom"), MANAGED + "/groupId")).containsOnly("org.supportwidget");
        assertThat(texts(pom("bom"), MANAGED + "/version")).containsOnly("${project.version}");
    }

    @Test
    void it_has_each_edition_of_the_one_jar() throws Exception {
        assertThat(texts(pom("bom"), MANAGED + "/classifier"))
                .containsExactlyInAnyOrder(Edition.JAVAX.title, Edition.JAVAX_JAVA17.title);
    }
}
