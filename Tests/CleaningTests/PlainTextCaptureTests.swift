import Documents
import Testing

@testable import Cleaning

@Suite struct PlainTextCaptureTests {
  /// A desk's page: standfirst, stamp, headline again, text, credit, trending list, footer.
  static let desk = """
    Left Menu

    \(storyTitle)

    The council of the harbour town has approved the reconstruction of its grain pier. The plan, backed by the mayor, had been contested since the storm. Opponents want the court to look at the vote.

    Coastwire News Desk | Updated: 18-06-2025 18:46 IST | Created: 17-06-2025 09:05 IST
    \(storyTitle)
    This image is AI-generated and does not depict any real-life event or location.

    \(story[0])

    \(story[1])

    \(story[2])

    (With inputs from agencies.)

    TRENDING

    1
    Night Trains Return: Three Lines Reopen Between the Capital and the Lakes After Years

    Night Trains Return: Three Lines Reopen Between the Capital and the Lakes Aft...

     Travel
    2
    Salt Prices Climb as Coastal Works Close for Repairs

    Salt Prices Climb as Coastal Works Close for Repairs

     Business

    OPINION / BLOG / INTERVIEW

    Why small ports matter more than big ones

    DevShots

    Latest News

    Connect us on

    LinkedIn Quora Youtube RSS
    Give Feedback
    Subscribe to our Newsletter

    SECTORS

    EDITIONS

    Email: desk@coastwire.example
    Phone: +91-555-0100200

    Coastwire | Disclaimer | Terms of use | Privacy Policy

    © Copyright 2025
    """

  @Test func deskPageGivesItsTextAndNothingElse() throws {
    let article = try article(Self.desk)
    #expect(article.title == storyTitle)
    #expect(article.paragraphs == story + ["(With inputs from agencies.)"])
    #expect(article.subtitle?.hasPrefix("The council of the harbour town") == true)
    #expect(article.publishedAt?.description == "2025-06-17T09:05:00+05:30")
    #expect(article.modifiedAt?.description == "2025-06-18T18:46:00+05:30")
    #expect(article.authors.isEmpty)
  }

  @Test func whatIsLeftOutIsNamed() throws {
    let removed = try article(Self.desk).removed
    func kind(_ text: String) -> RemovedBlock.Kind? { removed.first { $0.text.hasPrefix(text) }?.kind }
    #expect(kind("TRENDING") == .otherStories)
    #expect(kind("© Copyright") == .footer)
    #expect(kind("Subscribe to our Newsletter") == .promotion)
    #expect(kind("This image is AI-generated") == .caption)
    #expect(kind("Coastwire News Desk |") == .metadata)
  }

  /// A magazine's page: crawl stamp, menus, byline with stamp, caption, card of another story, appeal, feed.
  @Test func magazinePageLosesMenusCaptionCardAndFeed() throws {
    let article = try article(
      """
       date 2023-11-17 Skip to content
      Featured
      War Analysis National Video Field Report Newsletters Human Story Company News
      More
      About Join the Team Team Story Studio Jobs
      Newsletters
      Newsletters image
      All Newsletters Arrow right
      News Feed
      Edit post

      \(storyTitle)

      by Marta Olen November 18, 2023 12:45 AM 1 min read
      (Office of the Mayor of Velmora)
      This audio is created with AI assistance

      \(story[0])

      \(story[1])

      \(story[2])

      Storm latest: ferries stay in port as waves reach six metres
      Key developments on Nov. 17: * Ferries stay in port for a third day * Two piers are closed to visitors * The weather service expects calmer seas by Sunday, but warns of more rain in the hil…
      The Coast ReviewThe Coast Review news desk



      Author: Marta Olen
      Support independent journalism on the coast. Join us in this fight.
      Running a paper is costly. Support us for as little as $1, and it only takes a minute.
      visa masterCard americanExpress
      Comments

      Most popular

      News Feed

      7:53 AM

      Fire crews save warehouse overnight.

      Fire crews saved a warehouse in the northern docks overnight on Dec. 15, the fire service said in a statement. Nobody was hurt in the fire, which began in a workshop.
      5:30 AM

      Ministers block loan for the railway.

      Ministers have blocked a loan of 50 million euros for the coastal railway, following a long meeting in which several of them asked for better figures.
      MORE NEWS

      Editors' Picks

      Enter your email to subscribe

      Please, enter correct email address

      Subscribe

      * indicates required
      Thank you for signing up for this newsletter. We’ve sent you a confirmation email.
      """
    )
    #expect(article.title == storyTitle)
    #expect(article.paragraphs == story)
    #expect(article.authors == ["Marta Olen"])
    #expect(article.publishedAt?.description == "2023-11-18T00:45:00-00:00")
  }

  /// Icon names run together, a bare stamp, pointers to other stories inside the text.
  @Test func pointersWithinTheTextAreDropped() throws {
    let article = try article(
      """
      icon bookmark-bicon bookmarkicon cameraicon checkicon chevron downicon chevron lefticon closeicon mailicon
      1 Sep, 2021 12:49

      \(storyTitle)

      \(storyTitle)

      \(story[0])

      Also on coast.example Harbour master should resign over ‘lost’ ferry, says union leader

      \(story[1])

      \(story[2])

      Also on coast.example Town hall ‘forgot’ to pay for lighthouse lamp

      Like this story? Share it with a friend!
      """
    )
    #expect(article.title == storyTitle)
    #expect(article.paragraphs == story)
    #expect(article.publishedAt?.description == "2021-09-01T12:49:00-00:00")
  }

  /// The headline on the first line, a prompt, a second headline, no date at all.
  @Test func firstLineIsTheHeadlineAndNoDateIsInvented() throws {
    let article = try article(
      """
      Pier vote, harbour money and court plans: Velmora council ends decade of dispute

      No time to read?
      Get a summary

      Velmora backs rebuilding of the grain pier in late council vote

      \(story[0])

      \(story[1])

      \(story[2])

      No time to read?
      Get a summary
      Previous Article

      Lake Observatory Milestone: A New Mirror for the Northern Sky

      Next Article

      Rewritten article (no author) based on the provided text
      """
    )
    #expect(article.title == "Pier vote, harbour money and court plans: Velmora council ends decade of dispute")
    #expect(article.publishedAt == nil && article.modifiedAt == nil)
    #expect(article.paragraphs == ["Velmora backs rebuilding of the grain pier in late council vote"] + story)
    #expect(article.blocks.first?.kind == .heading)
  }

  @Test func crawlStampIsADayOnlyWhereNothingBetterStands() throws {
    let bare = try article(" date 2024-03-09 Home\n\n\(storyTitle)\n\n" + story.joined(separator: "\n\n"))
    #expect(bare.publishedAt?.description == "2024-03-09")
    let stamped = try article(
      " date 2024-03-09 Home\n\n\(storyTitle)\n\nPublished: 7 March 2024\n\n" + story.joined(separator: "\n\n")
    )
    #expect(stamped.publishedAt?.description == "2024-03-07")
  }

  @Test func theOnlyDateUnderTheHeadlineIsNamedForWhatItIs() throws {
    let text = story.joined(separator: "\n\n")
    let shown = try article("\(storyTitle)\n\nLast updated: 7 March 2024\n\n" + text)
    #expect(shown.modifiedAt?.description == "2024-03-07")
    #expect(shown.publishedAt?.description == "2024-03-07" && shown.metadataSources.publishedAt == .modification)
    // Below the text it is the page's, not the article's.
    let below = try article("\(storyTitle)\n\n\(text)\n\nLast updated: 7 March 2024")
    #expect(below.publishedAt == nil)
    #expect(below.modifiedAt?.description == "2024-03-07")
  }

  @Test func linesOfEveryLineEndAreTheSame() throws {
    let unix = try article(Self.desk)
    #expect(
      try article(Self.desk.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")) == unix
    )
  }

  @Test func wrappedLinesAreJoined() throws {
    var text = "\(storyTitle)\n\n"
    for paragraph in story {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if line.count + word.count + 1 > 70 {
          text += line + "\n"
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      text += line + "\n\n"
    }
    let article = try article(text)
    #expect(article.paragraphs == story)
  }

  @Test func textGoesOnBehindAPointer() throws {
    let body = [
      "Der Rat der Hafenstadt hat am Dienstag beschlossen, die alte Getreidepier wieder aufzubauen, und damit einen Streit "
        + "beendet, der die Stadt fast zehn Jahre lang geteilt hatte.",
      "Gegner des Plans wollen vor Gericht ziehen, bevor der Vertrag unterschrieben wird, und verweisen auf die "
        + "überfluteten Straßen hinter dem Markt.",
    ]
    let article = try article(
      """
      Startseite
      Politik
      Anmelden

      Stadtrat stimmt für Wiederaufbau der alten Getreidepier

      Von Anna Müller, 18. Juni 2025, 18:46 Uhr

      \(body[0])

      Lesen Sie auch: Nachtzüge kehren zurück

      \(body[1])

      Mehr zum Thema
      Meistgelesen
      Impressum | Datenschutz | AGB
      """
    )
    #expect(article.paragraphs == body)
    #expect(article.authors == ["Anna Müller"])
  }

  @Test func ukrainianPage() throws {
    let body = [
      "Міська рада у вівторок ухвалила рішення відбудувати старий зерновий причал, завершивши суперечку, яка тривала "
        + "майже десять років. План підтримали дев'ять з одинадцяти депутатів після дебатів, що тривали за північ.",
      "Мерка сказала, що роботи почнуться навесні і коштуватимуть близько 14 мільйонів євро, більшу частину яких "
        + "обіцяла сплатити область. Вона додала, що рибалки збережуть свої місця на час ремонту.",
    ]
    let article = try article(
      """
      Головна
      Новини
      Пошук

      Міськрада проголосувала за відбудову старого зернового причалу

      18 червня 2025, 14:05

      \(body[0])

      \(body[1])

      Читайте також: Пороми третій день залишаються в порту через шторм

      Підписуйтесь на наш Telegram-канал
      © 2025 Усі права захищені
      """
    )
    #expect(article.title == "Міськрада проголосувала за відбудову старого зернового причалу")
    #expect(article.paragraphs == body)
    #expect(article.publishedAt?.description == "2025-06-18T14:05:00-00:00")
  }
}
