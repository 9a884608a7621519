import java.io.FileInputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Prints the path and the text of every element that has no children, each with a NUL behind it, as the JDK reads them. */
class Elements {
    /** An element that is open: its path, its text, and how many children of each name it has. */
    static final class Open {
        final String path;
        final StringBuilder text = new StringBuilder();
        final Map<String, Integer> children = new HashMap<>();

        Open(String path) { this.path = path; }
    }

    public static void main(String[] arguments) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        try (FileInputStream file = new FileInputStream(arguments[0])) {
            XMLStreamReader reader = factory.createXMLStreamReader(file);
            Deque<Open> open = new ArrayDeque<>();
            open.push(new Open(""));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        String name = reader.getLocalName();
                        if (!"urn:enforce-data:1".equals(reader.getNamespaceURI())) {
                            throw new IllegalStateException(name);
                        }
                        int number = open.peek().children.merge(name, 1, Integer::sum);
                        open.push(new Open(open.peek().path + "/" + name + "[" + number + "]"));
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.peek().text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        Open closed = open.pop();
                        if (closed.children.isEmpty()) {
                            out.print(closed.path + "\0" + closed.text + "\0");
                        }
                    }
                    default -> { }
                }
            }
        }
        out.flush();
    }
}
