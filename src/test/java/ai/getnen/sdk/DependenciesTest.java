package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What whoever uses the SDK must take along. */
class DependenciesTest {
  @Test
  void required_areTheseFive() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    NodeList names =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                    "/project/dependencies/dependency[not(optional) and not(scope)]/artifactId",
                    pom,
                    XPathConstants.NODESET);
    List<String> required = new ArrayList<>();
    for (int i = 0; i < names.getLength(); i++) {
      required.add(names.item(i).getTextContent());
    }
    assertThat(required)
        .containsExactlyInAnyOrder(
            "reactor-core", "reactor-netty-http", "jackson-databind", "slf4j-api", "jspecify");
  }
}
