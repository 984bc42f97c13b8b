package isocentre.service.publication.web;

import isocentre.service.publication.DataPackage;
import isocentre.service.publication.Edition;
import isocentre.service.publication.Editions;
import isocentre.service.publication.Feed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Releases to take away.
@Controller
class PublicFiles {
    private final Editions editions;
    private final DataPackage dataPackage;

    PublicFiles(Editions editions, DataPackage dataPackage) {
        this.editions = editions;
        this.dataPackage = dataPackage;
    }

    @GetMapping("/public/releases/{name}/{id}-{part:places|months}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String name, @PathVariable String id, @PathVariable String part) {
        Edition.Indicator one = indicator(name, id);
        return file(
                "text/csv",
                part.equals("places") ? one.tables().places() : one.tables().months());
    }

    @GetMapping("/public/releases/{name}/{id}.json")
    ResponseEntity<byte[]> json(@PathVariable String name, @PathVariable String id) {
        return file(MediaType.APPLICATION_JSON_VALUE, dataPackage.figures(edition(name), indicator(name, id)));
    }

    @GetMapping("/public/releases/{name}/{id}-certificate.json")
    ResponseEntity<byte[]> certificate(@PathVariable String name, @PathVariable String id) {
        return file(
                MediaType.APPLICATION_JSON_VALUE, indicator(name, id).tables().certificate());
    }

    @GetMapping("/public/releases/{name}/datapackage.json")
    ResponseEntity<byte[]> dataPackage(@PathVariable String name) {
        return file(MediaType.APPLICATION_JSON_VALUE, dataPackage.of(edition(name)));
    }

    @GetMapping("/public/releases.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        String site =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return file("application/atom+xml", Feed.of(site, editions.all()));
    }

    private Edition edition(String name) {
        return editions.named(name).orElseThrow(PublicFiles::missing);
    }

    private Edition.Indicator indicator(String name, String id) {
        return edition(name).indicator(id).orElseThrow(PublicFiles::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> file(String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
