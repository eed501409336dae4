extension LexiconData {
  /// The phrases by which a page says what it is, separated by bars. Outright ones only: each of them decides something.
  static let notices: [(Lexicon.Notice, String)] = [
    (.paywall, paywall), (.fullText, fullText), (.nextPage, nextPage), (.error, error), (.live, live),
    (.gallery, gallery),
  ]

  private static let paywall = """
    to continue reading|subscribe to read|subscribe to continue|register to continue|sign in to continue reading|\
    log in to continue reading|this article is for subscribers|this article is for paying subscribers|\
    this content is for subscribers|this story is for subscribers|exclusive to subscribers|for subscribers only|\
    subscriber only content|subscribers only|only for subscribers|unlock this article|unlock this story|\
    unlock the full article|you have reached your limit|your free articles|free articles remaining|\
    free article remaining|create a free account to read|the rest of this article is for|this is a premium article|\
    réservé aux abonnés|réservé à nos abonnés|il vous reste à lire|la suite est réservée|\
    pour lire la suite de cet article|pour lire la suite abonnez vous|abonnez vous pour lire|\
    nur für abonnenten|jetzt weiterlesen mit|weiterlesen mit|um diesen artikel zu lesen|um weiterzulesen|\
    mit einem abo weiterlesen|exklusiv für abonnenten|artikel freischalten|exclusivo para suscriptores|\
    solo para suscriptores|contenido exclusivo para|suscríbete para seguir leyendo|suscríbase para seguir leyendo|\
    para seguir leyendo|contenuto riservato agli abbonati|riservato agli abbonati|articolo riservato|\
    abbonati per continuare|per continuare a leggere|exclusivo para assinantes|conteúdo exclusivo para assinantes|\
    assine para continuar|para continuar lendo|тільки для передплатників|лише для передплатників|\
    щоб читати далі|доступно за передплатою|только для подписчиков|доступно по подписке|чтобы читать дальше|\
    чтобы прочитать полностью
    """

  private static let fullText = """
    continue reading|read the full story|read the full article|read full story|read full article|read the rest|\
    read the whole story|read the whole article|full story|view full article|click here to read|lire la suite|\
    lire l'article complet|lire l'intégralité|weiterlesen|zum ganzen artikel|den ganzen artikel lesen|\
    vollständigen artikel lesen|seguir leyendo|leer el artículo completo|leer la noticia completa|\
    leer artículo completo|continua a leggere|leggi l'articolo completo|leggi tutto l'articolo|continue lendo|\
    continuar lendo|leia a matéria completa|leia o artigo completo|читати далі|читати повністю|читати повну версію|\
    читать далее|читать дальше|читать полностью
    """

  private static let nextPage = """
    next page|continued on next page|continued on page|go to page|page suivante|nächste seite|weiter zur nächsten seite|\
    página siguiente|siguiente página|pagina successiva|próxima página|página seguinte|наступна сторінка|\
    следующая страница
    """

  private static let error = """
    404|page not found|error 404|404 error|not found error|page does not exist|page doesn't exist|\
    page could not be found|page cannot be found|page can't be found|page you are looking for|\
    page you're looking for|page you requested|403 forbidden|access denied|access to this page has been denied|\
    permission denied|500 internal server error|internal server error|502 bad gateway|bad gateway|\
    503 service unavailable|service unavailable|service temporarily unavailable|504 gateway timeout|\
    just a moment|attention required|checking your browser|verify you are human|verifying you are human|\
    are you a robot|not a robot|unusual traffic|page introuvable|page non trouvée|cette page n'existe|accès refusé|\
    seite nicht gefunden|seite wurde nicht gefunden|seite existiert nicht|zugriff verweigert|página no encontrada|\
    página no existe|acceso denegado|pagina non trovata|pagina non esiste|accesso negato|página não encontrada|\
    página não existe|acesso negado|сторінку не знайдено|сторінка не знайдена|сторінка не існує|доступ заборонено|\
    страница не найдена|страница не существует|доступ запрещён|доступ запрещен
    """

  private static let live = """
    live updates|live blog|liveblog|live coverage|live news|as it happened|follow live|live reporting|latest updates|\
    en direct|le direct|liveticker|newsticker|live ticker|im live blog|en vivo|en directo|minuto a minuto|última hora|\
    in diretta|la diretta|ao vivo|minuto a minuto|tempo real|онлайн трансляція|текстова трансляція|наживо|\
    онлайн трансляция|текстовая трансляция|прямая трансляция|прямой эфир|хроника событий
    """

  private static let gallery = """
    in pictures|in photos|photo gallery|photos of the day|picture gallery|photo essay|slideshow|en images|en photos|\
    diaporama|galerie photos|fotostrecke|fotogalerie|bildergalerie|in bildern|galería de fotos|fotogalería|\
    en imágenes|en fotos|galleria fotografica|fotogallery|in immagini|le foto|galeria de fotos|em imagens|em fotos|\
    фотогалерея|фоторепортаж|у фото|в фотографиях
    """
}
