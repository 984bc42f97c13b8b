package isocentre.service.publication;

import isocentre.service.release.Release;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The Atom feed of releases (RFC 4287).
public final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private Feed() {}

    /// @param site the address of the service, without a slash at its end
    public static String of(String site, List<Release> releases) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", site + "/public/releases.atom");
            element(xml, "title", "Isocentre: releases of figures");
            element(xml, "updated", releases.isEmpty() ? "1970-01-01T00:00:00Z" : when(releases.getFirst()));
            link(xml, "self", site + "/public/releases.atom", "application/atom+xml");
            link(xml, "alternate", site + "/", "text/html");
            xml.writeStartElement("author");
            element(xml, "name", "Isocentre");
            xml.writeEndElement();
            for (Release release : releases) {
                xml.writeStartElement("entry");
                element(xml, "id", "urn:uuid:" + release.id());
                element(
                        xml,
                        "title",
                        "How radiotherapy is doing, " + release.year() + " (" + release.name() + ")"
                                + (release.synthetic() ? ", synthetic data" : ""));
                element(xml, "published", when(release));
                element(xml, "updated", when(release));
                element(xml, "summary", "Figures of England, networks and cancer alliances.");
                link(xml, "alternate", site + "/public/releases/" + release.name(), "text/html");
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is written to but memory", e);
        }
        return text.toString();
    }

    private static String when(Release release) {
        return release.decision()
                .orElseThrow()
                .at()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }
}
