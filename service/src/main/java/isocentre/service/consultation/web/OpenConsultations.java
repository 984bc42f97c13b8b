package isocentre.service.consultation.web;

import isocentre.service.consultation.Consultations;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Learnt;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Consultations that everybody may read.
@Component
@Order(3)
class OpenConsultations implements Learnt.Source {
    private static final int LATEST = 5;

    private final Consultations consultations;
    private final Directory directory;

    OpenConsultations(Consultations consultations, Directory directory) {
        this.consultations = consultations;
        this.directory = directory;
    }

    @Override
    public String heading() {
        return "Have your say";
    }

    @Override
    public String href() {
        return "/consultations";
    }

    @Override
    public List<Learnt> latest() {
        return consultations.all().stream()
                .map(one -> ConsultationView.of(one, consultations, directory))
                .filter(view -> view.open() || view.told())
                .limit(LATEST)
                .map(view -> new Learnt(
                        view.of().title(),
                        "/consultations/" + view.id(),
                        view.place() + ", " + (view.open() ? "open until " + view.closes() : view.state())))
                .toList();
    }
}
