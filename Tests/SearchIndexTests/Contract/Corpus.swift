import Documents

@testable import SearchIndex

/// Twelve articles whose answers are known. 1, 6 and 7 are copies of one wire report.
enum Corpus {
  private typealias Entity = IndexedAnnotations.Entity
  private static let orlova = Entity(id: "person:lena-orlova", name: "Lena Orlova", kind: "person")
  private static let hale = Entity(id: "person:viktor-hale", name: "Viktor Hale", kind: "person")
  private static let kyiv = Entity(id: "capital:UA", name: "Kyiv", kind: "capital")
  private static let ukraine = Entity(id: "country:UA", name: "Ukraine", kind: "country")
  private static let sea = Entity(id: "place:black-sea", name: "Black Sea", kind: "place")
  private static let ports = Entity(id: "organisation:port-authority", name: "Port Authority", kind: "organisation")
  private static let economy = IndexedAnnotations.Topic("economy, business and finance", code: "medtop:04000000")
  private static let weather = IndexedAnnotations.Topic("weather", code: "medtop:17000000")
  private static let arts = IndexedAnnotations.Topic("arts, culture, entertainment and media", code: "medtop:01000000")

  private static let wire = IndexedAnnotations(
    entities: [orlova, ukraine, kyiv, sea], amounts: [.init(1.2e9, currency: "USD")],
    quotations: [.init("The corridor is not negotiable", speaker: "Lena Orlova", speakerID: "person:lena-orlova")],
    topics: [economy])

  static let documents: [IndexedDocument] = all.map { document in
    var document = document
    if wireCopies.contains(document.id) { document.fingerprint = fingerprint(1) }
    return document
  }

  static let wireCopies: Set<DocumentID> = [identity(1), identity(6), identity(7)]

  private static let all: [IndexedDocument] = [
    document(
      1, title: "Grain deal signed", subtitle: "Ports to reopen within days",
      text: "Ministers met in Kyiv on Monday. The grain corridor stays open for ships.",
      url: "https://www.gazette.example/a", source: "crawl", site: "The Gazette", authors: ["Mara Lindqvist"],
      language: "en", published: "2025-06-18T01:20:00+05:30", countries: ["UA", "TR"], contentType: "text/html",
      annotations: wire),
    document(
      2, title: "Ports reopen", text: "The port authority said grain ships may leave; the deal holds.",
      url: "https://harbour.example/b", source: "crawl", site: "Harbour Post", language: "en-GB",
      published: "2025-06-20",
      countries: ["UA"], contentType: "text/html",
      annotations: IndexedAnnotations(
        entities: [ports, ukraine], amounts: [.init(5e6, to: 7e6, currency: "EUR")],
        quotations: [.init("We are open", speaker: "Tomas Berg")])),
    document(
      3, title: "Müller trifft Präsidenten", text: "Das Getreideabkommen wurde in Köln besprochen.",
      url: "https://blatt.example/c", source: "feed", site: "Blatt", language: "de", published: "2024-01-01",
      countries: ["DE"], contentType: "text/html",
      annotations: IndexedAnnotations(amounts: [.init(6e6, currency: "EUR")])),
    document(4, title: "У Києві підписали угоду", text: "Сім'я з Одеси чекає на корабель.", language: "uk"),
    document(
      5, title: "Wheat prices fall", text: "Wheat and corn fell as the corridor reopened. Grain traders were calm.",
      url: "https://gazette.example/d", source: "crawl", site: "The Gazette", language: "en", published: "2025-07-02",
      contentType: "text/html",
      annotations: IndexedAnnotations(amounts: [.init(300)], topics: [economy])),
    document(
      6, title: "Grain deal signed in Kyiv",
      text: "Ministers met in Kyiv on Monday. The grain corridor stays open for ships. More follows.",
      url: "https://wire.example/e", source: "crawl", site: "Wire", language: "en", published: "2025-06-18T06:00:00Z",
      countries: ["UA", "TR"], contentType: "text/html", annotations: wire),
    document(
      7, title: "Grain deal signed", text: "Kyiv. Ministers met on Monday. The grain corridor stays open for ships.",
      url: "https://harbour.example/f", source: "crawl", site: "Harbour Post", language: "en", published: "2025-06-19",
      countries: ["UA"], contentType: "text/html", annotations: wire),
    document(
      8, title: "Tempête sur la côte", text: "La tempête a fermé l'aéroport de Nice.", url: "https://cote.example/g",
      source: "feed", site: "La Côte", language: "fr", published: "2025-05-01", countries: ["FR"],
      contentType: "text/html",
      annotations: IndexedAnnotations(topics: [weather])),
    document(
      9, title: "Volcano erupts", text: "It was a quiet place.", site: "The Gazette", language: "en",
      published: "2023-03-03"),
    document(
      10, title: "Something else", text: "A volcano erupted near the port.", source: "feed", site: "Harbour Post",
      language: "en", published: "2025-06-25", contentType: "text/plain"),
    document(
      11, title: "Talks fail", text: "Both sides left the room without a word on the border.", source: "crawl",
      site: "Wire",
      language: "en", published: "2025-07-10", countries: ["RU"], contentType: "text/html",
      annotations: IndexedAnnotations(
        entities: [hale, orlova], amounts: [.init(2.5e9, currency: "USD")],
        quotations: [
          .init("Peace is far", speaker: "Orlova", speakerID: "person:lena-orlova"),
          .init("Our border is not negotiable", speaker: "Viktor Hale", speakerID: "person:viktor-hale"),
        ])),
    document(
      12, title: "Saison beginnt", text: "Die Oper öffnet im Herbst.", source: "feed", site: "Blatt",
      authors: ["Elsa Grain"],
      language: "de-AT", published: "2025-07-15", countries: ["AT"], contentType: "text/html",
      annotations: IndexedAnnotations(topics: [arts])),
  ]
}
