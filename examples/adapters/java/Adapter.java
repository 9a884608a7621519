// java Adapter.java records.xsd IN OUT    Nothing but the JDK (17 or newer).
//
// An adapter that judges as an XML schema does: it performs the action check for format xml and says, for each
// delivery, whether Xerces accepts it by the published XSD (enforce-data schema --kind xsd --output xsd).  It names no
// rule, so its statement has the options names_rules = false and names_paths = false.  What a schema cannot see (law,
// registers, comparisons) it accepts, and the kit says so.
//
// 只用 JDK 的适配程序:对 xml 格式执行 check,按公布的 XSD 判断是否接受。模式看不到的(法律规则、登记簿、记录之间的比较),它都会放过。

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

public class Adapter {
    public static void main(String[] args) throws Exception {
        Path in = Path.of(args[1]), out = Path.of(args[2]);
        Map<?, ?> request = (Map<?, ?>) new Json(Files.readString(in.resolve("request.json"))).whole();
        boolean isCheck = "check".equals(request.get("action"));
        Schema schema = isCheck ? schema(new File(args[0])) : null;
        List<String> answers = new ArrayList<>();
        for (Object each : (List<?>) request.get("tasks")) {
            Map<?, ?> task = (Map<?, ?>) each;
            String id = (String) task.get("id");
            String answer = isCheck && "xml".equals(task.get("format"))
                    ? "\"status\": \"done\", \"accepted\": " + isAccepted(schema, in.resolve(id).resolve("delivery"))
                    : "\"status\": \"unsupported\", \"message\": \"only check, and only xml\"";
            answers.add("{\"id\": \"" + id + "\", " + answer + "}");
        }
        String response = "{\"protocol\": \"1\", \"answers\": [" + String.join(",\n", answers) + "]}\n";
        Files.writeString(out.resolve("response.json"), response, StandardCharsets.UTF_8);
    }

    private static Schema schema(File file) throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        return factory.newSchema(file);
    }

    private static boolean isAccepted(Schema schema, Path delivery) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(delivery)) {
            files = all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
        for (Path file : files) {
            if (!isValid(schema, file)) {
                return false;
            }
        }
        return !files.isEmpty();
    }

    private static boolean isValid(Schema schema, Path file) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        XMLReader reader = factory.newSAXParser().getXMLReader();
        Validator validator = schema.newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        try {
            validator.validate(new SAXSource(reader, new InputSource(file.toUri().toString())));
            return true;
        } catch (SAXException | IOException fault) {
            System.out.println(file.getFileName() + ": " + fault.getMessage());
            return false;
        }
    }

    /** A small reader of JSON: objects, lists, texts and the bare words true, false, null and numbers. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value();
            if (next() != '\0') {
                throw new IllegalArgumentException("not JSON at " + at);
            }
            return value;
        }

        private Object value() {
            char first = next();
            return first == '{' ? object() : first == '[' ? list() : first == '"' ? string() : word();
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            while (next() != '}') {
                String name = string();
                take(':');
                members.put(name, value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return members;
        }

        private List<Object> list() {
            List<Object> items = new ArrayList<>();
            at++;
            while (next() != ']') {
                items.add(value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return items;
        }

        private String string() {
            StringBuilder read = new StringBuilder();
            take('"');
            while (text.charAt(at) != '"') {
                char each = text.charAt(at++);
                read.append(each == '\\' ? escaped() : each);
            }
            at++;
            return read.toString();
        }

        private char escaped() {
            char kind = text.charAt(at++);
            if (kind == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int known = "bfnrt".indexOf(kind);
            return known < 0 ? kind : "\b\f\n\r\t".charAt(known);
        }

        private String word() {
            int start = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private void take(char wanted) {
            if (next() != wanted) {
                throw new IllegalArgumentException("not JSON at " + at);
            }
            at++;
        }

        private char next() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : '\0';
        }
    }
}
