package isocentre.service.pages;

/// The first page of those who are not signed in.
public interface FrontPage {

    Answer ofThePublic();
}
