/// The words behind `Lexicon`. A phrase stands for its words: case and punctuation do not count.
enum LexiconData {
  /// The commonest function words of each language, which running text is full of and lists of names are not.
  static let stopWords = """
    the of and to in a is that for it on was with as be at by this are from have has had not but they he she his her \
    their we you i or an were been which will would can could there if more who its what when so no out up all about \
    than them into only other after also over said our my your do did does how because these those while between most
    le la les des de du un une et est en que qui dans pour pas sur au aux avec ce cette ces il elle ils elles on nous \
    vous se sa son ses leur leurs par plus ne ont été sont était être mais ou où comme fait d l qu n s c j a y si tout
    der die das und ist in den von zu mit sich des auf für nicht ein eine einer eines einem einen dem als auch es an \
    werden aus er hat dass sie nach wird bei war um am noch wie über so zum zur haben nur oder aber vor bis mehr durch \
    man sein wurde sei im ich wir
    el los las del una y es por para con su sus al lo como más pero fue ha este esta esto entre cuando muy sin sobre \
    también hasta hay donde quien desde todo nos durante todos uno ni contra otros ese eso ante ellos e o
    il lo gli i di del della dei delle dello al alla dal dalla nel nella che non per una è sono con ma anche come più \
    questo questa si da se su ha hanno era tra sua suo loro stato essere ai degli
    o os as um uma do da dos das no na nos nas em com por para que não se mais como mas foi ao pelo pela ele ela seu \
    sua ou ser são está também já até isso entre era
    і й та в у на що з до не за як це для від по його але про або він вона вони її їх бути був була було були під час \
    які який яка також після ще якщо так тому коли через із зі щоб уже вже
    и в на не что с по как это для из к от за о у же но его а то при так она они мы все был была было были или их \
    после до если когда уже быть том чтобы который которые также только ее со бы может
    het een van en dat niet te zijn op met voor er maar om aan dan bij nog naar heeft werd uit ook door over hij zij \
    w z na się nie do że jest jak od po za to przez dla przy są był była było oraz ale tym tego który która które czy \
    och att det som på är av för med till den inte om ett han var men hade från har kan de
    og det som på er af til med ikke den har jeg vi han var fra for ikkje etter
    ja on ei että se oli hän mutta ovat kun joka myös ole sekä mukaan jos niin
    a v na se že je s z do o k pro za si by jako které který která byl byla jsou nebo ale jeho také jsem ve po
    și în de la cu pe care nu din mai este un o pentru sunt fost au ce prin dar sau lui
    az és hogy nem is egy ez azt meg csak már de ha volt szerint mint még
    ve bir bu için ile de da olarak daha gibi çok sonra kadar olan ise ama en
    yang dan di dari untuk dengan ini itu pada tidak dalam akan juga oleh adalah telah bahwa
    και το της των του την στο στη στην με για που να είναι από θα δεν τα οι ο η τον ότι ένα μια
    на и да в се от за че с са по не като които който след до това при
    је да се у на за од са не који која су али као што ће
    в на да се со од за не што кои
    في من على إلى أن التي الذي عن مع هذا هذه كان قد ما لا بعد بين كما ذلك
    در به از که این با را برای است آن بود شده می تا
    של את על לא זה עם כי גם הוא היא אל או כל
    के में की है से का को और पर ने यह हैं कि एक इस था
    và của là có cho trong được với không các một những này đã
    """

  /// The phrases of furniture, separated by bars.
  static let phrases: [(Lexicon.Category, String)] = [
    (.navigation, navigation), (.sharing, sharing), (.promotion, promotion), (.consent, consent),
    (.otherStories, otherStories), (.comments, comments), (.footer, footer), (.byline, byline), (.caption, caption),
    (.dateCue, dateCue), (.relativeTime, relativeTime), (.account, account), (.media, media),
    (.advertisement, advertisement), (.month, months),
  ]

  /// The phrases that tell at the head of a block what it is.
  static let cues: [(Lexicon.Cue, String)] = [
    (.pointer, pointers), (.imageNotice, imageNotices), (.mediaNotice, mediaNotices), (.credit, credits),
  ]

  private static let pointers = """
    also on|also read|also see|read also|see also|read more|read next|read this next|more on this|related story|\
    related stories|related articles|related article|related news|related content|recommended for you|you may also like|\
    you might also like|don't miss|more from|more on this story|editor's pick|lire aussi|à lire aussi|à lire également|\
    lire également|lire la suite|voir aussi|sur le même sujet|lesen sie auch|lesen sie mehr|lesen sie hier|\
    mehr zum thema|auch interessant|lee también|lea también|leer también|te puede interesar|le puede interesar|\
    ver también|más información|noticias relacionadas|leggi anche|leggi di più|potrebbe interessarti|vedi anche|\
    leia também|leia mais|veja também|saiba mais|читайте також|читайте теж|також читайте|дивіться також|\
    матеріали за темою|читайте также|также читайте|смотрите также|материалы по теме|zobacz także|czytaj także|\
    czytaj też|przeczytaj także|lees ook|lees meer|läs också|läs mer|les også|lue myös|baca juga|ilgili haber
    """

  private static let imageNotices = """
    this image is ai generated|this image is computer generated|this image was generated|image is ai generated|\
    ai generated image|this photo is|this is an ai generated image|image for representation|representational image|\
    representative image|image used for representational|image for illustrative purposes|photo for illustrative purposes|\
    file photo|file image|image d'illustration|photo d'illustration|symbolbild|symbolfoto|imagen de archivo|\
    foto de archivo|imagen ilustrativa|foto d'archivio|immagine di repertorio|imagem ilustrativa|foto de arquivo|\
    фото ілюстративне|ілюстративне фото|архівне фото|фото иллюстративное|иллюстративное фото|архивное фото
    """

  private static let mediaNotices = """
    this audio is|this audio was|this article was narrated|listen to this article|listen to this story|\
    your browser does not support|this video is|audio generated|écouter l'article|écouter cet article|artikel anhören|\
    escuchar artículo|escucha esta noticia|ascolta l'articolo|ascolta questo articolo|ouvir artigo|ouça este conteúdo|\
    слухати статтю|прослухати статтю|слушать статью|found a typo|spotted a typo|spotted an error|see an error|\
    fehler gefunden|haben sie einen fehler|une erreur dans cet article|has visto un error|hai trovato un errore|\
    encontrou um erro|знайшли помилку|якщо ви знайшли помилку|помітили помилку|якщо ви помітили помилку|нашли опечатку|\
    нашли ошибку|если вы нашли опечатку|если вы нашли ошибку|заметили ошибку|если вы заметили ошибку
    """

  private static let credits = """
    photo by|photo credit|photo courtesy|photos by|photograph by|image credit|image courtesy|image source|image by|\
    picture credit|picture by|credit|credits|getty images|crédit photo|crédits photo|photo crédit|bildquelle|\
    foto credits|fotocredit|crédito|foto di|credito foto|crédito da foto|фото надане|джерело фото|источник фото
    """

  private static let navigation = """
    menu|home|search|skip to content|skip to main content|skip to navigation|skip navigation|main menu|left menu|\
    close menu|open menu|toggle navigation|toggle menu|back to top|scroll to top|next article|previous article|\
    previous post|next post|next story|previous story|previous page|next page|site map|sitemap|go to|jump to|\
    breadcrumb|you are here|categories|archives|sections|all sections|more sections|edition|editions|contact us|\
    about us|about|contact|faq|careers|jobs|help|view all|see all|show all|show more|load more|more|filter by|\
    table of contents|in this article|on this page|tags|filed under|posted in|tagged|topics|explore more|\
    accueil|recherche|rechercher|aller au contenu|article précédent|article suivant|haut de page|voir tout|rubriques|\
    startseite|suche|suchen|menü|zum inhalt|zum inhalt springen|nach oben|nächster artikel|vorheriger artikel|\
    alle anzeigen|übersicht|themen|inicio|buscar|menú|ir al contenido|saltar al contenido|siguiente|anterior|ver todo|\
    volver arriba|temas|secciones|cerca|vai al contenuto|articolo precedente|articolo successivo|vedi tutti|\
    torna su|início|busca|pesquisar|ir para o conteúdo|próximo|ver tudo|voltar ao topo|editorias|головна|пошук|меню|\
    на головну|перейти до вмісту|попередня стаття|наступна стаття|теги|рубрики|усі новини|главная|поиск|\
    на главную|перейти к содержимому|предыдущая статья|следующая статья|все новости|рубрики|наверх|\
    strona główna|szukaj|przejdź do treści|zoeken|naar inhoud|hem|sök|etusivu|ana sayfa|arama|beranda|cari
    """

  private static let sharing = """
    share|share this|share this article|share this story|share this post|share on|share on facebook|share on twitter|\
    share on linkedin|share via email|share it with a friend|like this story|like this|tweet|tweet this|retweet|pin it|\
    facebook|twitter|linkedin|whatsapp|telegram|pinterest|reddit|instagram|youtube|tumblr|threads|bluesky|flipboard|\
    copy link|link copied|email this|print|print this|send by email|follow us|follow us on|connect with us|connect us on|\
    join us on|like us on|find us on|stay connected|rss|save|save article|bookmark|embed|click to share|\
    partager|partager sur|partagez|imprimer|envoyer par mail|suivez nous|copier le lien|teilen|drucken|per mail teilen|\
    folgen sie uns|link kopieren|compartir|imprimir|síguenos|copiar enlace|condividi|stampa|seguici|seguici su|\
    compartilhar|compartilhe|siga nos|copiar link|поділитися|поширити|роздрукувати|підписуйтесь на|читайте нас|\
    скопіювати посилання|поделиться|распечатать|подписывайтесь на|читайте нас|скопировать ссылку|udostępnij|delen|dela|\
    paylaş|bagikan|jaa
    """

  private static let promotion = """
    newsletter|newsletters|subscribe|subscribe now|subscribe to our newsletter|sign up for|sign up for our newsletter|\
    sign up for our|get our newsletter|email newsletter|join our newsletter|join our mailing list|mailing list|\
    thank you for signing up|thanks for signing up|successfully subscribed|confirmation email|in your inbox|\
    to your inbox|your inbox|delivered to your inbox|enter your email|enter your email address|your email address|\
    your email|email address|unsubscribe|unsubscribe at any time|support independent journalism|support us|donate|\
    donate now|make a donation|support our work|support our journalism|become a member|become a supporter|\
    join us in this fight|for as little as|start your free trial|free trial|already a subscriber|subscribers only|\
    this article is for subscribers|to continue reading|continue reading|unlimited access|download our app|\
    download the app|get the app|app store|google play|visa mastercard|limited time offer|special offer|buy now|\
    add to cart|shop now|order now|get started|book a demo|request a demo|contact sales|learn more|find out more|\
    read our|free download|download now|join now|get a summary|no time to read|give feedback|indicates required|\
    please enter correct email address|please enter a valid email|stay up to date|stay informed|stay in the loop|\
    never miss|don't miss|our latest news|s'abonner|abonnez vous|je m'abonne|inscrivez vous|recevez|votre adresse email|\
    votre adresse mail|réservé aux abonnés|article réservé aux abonnés|il vous reste|faire un don|soutenez nous|\
    abonnieren|jetzt abonnieren|jetzt anmelden|newsletter abonnieren|kostenlos testen|jetzt testen|jetzt spenden|\
    unterstützen sie|ihre e mail adresse|suscríbete|suscribirse|suscríbase|suscriptores|boletín|boletines|tu correo|\
    correo electrónico|hazte socio|apóyanos|iscriviti|abbonati|iscriviti alla newsletter|sostieni|la tua email|\
    assine|inscreva se|receba|assinantes|cadastre se|seu e mail|apoie|підписатися|підписатись|підпишіться|розсилка|\
    підтримати|підтримайте|ваш email|подписаться|подпишитесь|рассылка|рассылку|поддержать|поддержите|ваш email|\
    zapisz się|subskrybuj|prenumerera|abonneer|aboneliğe|berlangganan|inschrijven
    """

  private static let consent = """
    cookie|cookies|we use cookies|uses cookies|this site uses cookies|this website uses cookies|cookie policy|\
    cookie settings|cookie preferences|manage cookies|accept all|accept cookies|accept|reject all|reject|decline|\
    manage preferences|manage consent|your privacy|privacy settings|privacy choices|do not sell|\
    do not sell my personal information|personalised ads|personalized ads|legitimate interest|our partners|\
    gdpr|consent|i agree|got it|no thanks|by continuing to use|by clicking|terms of service|terms of use|\
    nous utilisons des cookies|accepter|tout accepter|refuser|gérer les cookies|politique de confidentialité|\
    wir verwenden cookies|alle akzeptieren|akzeptieren|ablehnen|einstellungen|datenschutz|usamos cookies|\
    utilizamos cookies|aceptar|aceptar todo|rechazar|utilizziamo i cookie|accetta|accetta tutti|rifiuta|aceitar|\
    aceitar todos|rejeitar|використовуємо файли cookie|прийняти|погоджуюсь|используем файлы cookie|принять|согласен|\
    javascript is disabled|enable javascript|please enable javascript|your browser|ad blocker|adblock|browser
    """

  private static let otherStories = """
    trending|trending now|most read|most popular|most viewed|most shared|most commented|most recent|popular|\
    popular posts|popular stories|related|related articles|related stories|related posts|related news|related content|\
    related topics|related reading|related links|recommended|recommended for you|recommended reading|\
    recommended stories|you may also like|you might also like|you may like|more from|more stories|more news|more on|\
    more like this|more to read|more articles|more posts|read more|read also|read next|up next|see also|also read|\
    also on|also see|don't miss|must read|must reads|editor's picks|editors picks|editors' picks|top stories|top news|\
    top posts|latest|latest news|latest stories|latest posts|latest articles|recent posts|recent articles|\
    recent stories|recent news|news feed|newsfeed|in other news|from around the web|from the web|around the web|\
    sponsored stories|promoted stories|other stories|other news|similar posts|similar articles|what to read next|\
    keep reading|next up|just in|breaking news|in case you missed it|opinion blog interview|devshots|featured|\
    featured stories|featured posts|today's headlines|in brief|à lire aussi|lire aussi|à voir aussi|sur le même sujet|\
    les plus lus|les plus lues|articles les plus lus|plus lus|dernières actualités|dernières infos|à la une|\
    articles similaires|articles liés|nos recommandations|mehr zum thema|lesen sie auch|lesen sie mehr|auch interessant|\
    das könnte sie auch interessieren|meistgelesen|meistgelesene|meist gelesen|ähnliche artikel|weitere artikel|\
    weitere themen|neueste artikel|mehr aus|mehr lesen|weiterlesen|empfehlungen|lee también|te puede interesar|\
    también te puede interesar|le puede interesar|más leído|más leídas|lo más leído|lo más visto|\
    noticias relacionadas|artículos relacionados|últimas noticias|más noticias|leer más|ver más|más información|\
    leggi anche|potrebbe interessarti|potrebbero interessarti|articoli correlati|notizie correlate|i più letti|\
    più letti|ultime notizie|leggi tutto|continua a leggere|altre notizie|leia também|leia mais|veja também|\
    mais lidas|mais lidos|mais vistas|notícias relacionadas|artigos relacionados|últimas notícias|saiba mais|\
    читайте також|читайте теж|дивіться також|схожі новини|схожі статті|новини за темою|матеріали за темою|\
    найпопулярніше|популярне|популярні новини|останні новини|стрічка новин|головні новини|більше новин|\
    читайте также|смотрите также|похожие новости|похожие статьи|материалы по теме|новости по теме|по теме|\
    самое читаемое|самое популярное|популярное|последние новости|лента новостей|главные новости|еще новости|\
    zobacz także|czytaj także|czytaj więcej|najczęściej czytane|polecane|lees ook|meest gelezen|lees meer|läs också|\
    läs mer|mest lästa|lue myös|luetuimmat|ilgili haberler|baca juga|berita terkait|terpopuler
    """

  private static let comments = """
    comment|comments|leave a comment|leave a reply|post a comment|add a comment|add comment|write a comment|\
    join the conversation|join the discussion|view comments|show comments|read comments|no comments|no comments yet|\
    be the first to comment|responses|reply|reply to|cancel reply|log in to reply|log in to comment|\
    you must be logged in to post a comment|required fields are marked|your email address will not be published|\
    save my name email and website in this browser|report comment|upvote|downvote|likes|like|says|thoughts on|\
    notify me of|disqus|comments powered by disqus|commentaire|commentaires|laisser un commentaire|répondre|réagir|\
    signaler|kommentar|kommentare|kommentieren|antworten|schreiben sie einen kommentar|comentario|comentarios|\
    deja un comentario|responder|commento|commenti|lascia un commento|rispondi|comentário|comentários|\
    deixe um comentário|коментар|коментарі|коментарів|залишити коментар|відповісти|комментарий|комментарии|\
    комментариев|оставить комментарий|ответить|komentarze|dodaj komentarz|reacties|yorum|yorumlar|komentar
    """

  private static let footer = """
    copyright|all rights reserved|privacy policy|privacy notice|privacy|terms and conditions|terms of use|\
    terms of service|terms|disclaimer|legal notice|imprint|accessibility|accessibility statement|advertise|\
    advertise with us|media kit|contact|powered by|designed by|built with|a division of|registered trademark|trademarks|\
    other links|other products|our network|our sites|masthead|ethics policy|corrections policy|editorial policy|\
    tous droits réservés|mentions légales|conditions générales|plan du site|qui sommes nous|alle rechte vorbehalten|\
    impressum|datenschutzerklärung|nutzungsbedingungen|agb|barrierefreiheit|todos los derechos reservados|\
    aviso legal|política de privacidad|política de cookies|condiciones de uso|quiénes somos|tutti i diritti riservati|\
    riproduzione riservata|note legali|informativa sulla privacy|partita iva|todos os direitos reservados|\
    política de privacidade|termos de uso|quem somos|expediente|усі права захищені|всі права захищені|\
    політика конфіденційності|умови використання|про нас|контакти|реклама|редакція|все права защищены|\
    политика конфиденциальности|пользовательское соглашение|о проекте|о нас|контакты|редакция|\
    wszelkie prawa zastrzeżone|polityka prywatności|regulamin|alla rättigheter förbehållna|tüm hakları saklıdır
    """

  private static let byline = """
    by|written by|posted by|published by|reported by|reporting by|editing by|edited by|reviewed by|medically reviewed by|\
    words by|story by|author|authors|about the author|about author|staff writer|staff reporter|news desk|correspondent|\
    contributor|editor|guest author|view profile|view all posts|all posts by|more by this author|par|publié par|\
    écrit par|rédaction|la rédaction|l'auteur|von|autor|redaktion|verfasst von|über den autor|por|escrito por|\
    redacción|autora|sobre el autor|di|scritto da|a cura di|redazione|autore|da redação|redação|escrito por|автор|\
    автори|редакція|про автора|авторы|редакция|об авторе|autorzy|redakcja|door|av|skrevet av|yazan|oleh
    """

  private static let caption = """
    photo|photo by|photo credit|photo courtesy|photos|photograph|photographer|photography|image|image credit|\
    image source|image courtesy|image by|images|getty|getty images|shutterstock|istock|unsplash|pexels|reuters|ap photo|\
    associated press|afp|file photo|file image|courtesy of|illustration|illustration by|screenshot|picture|pictured|\
    credit|credits|source|ai generated|this image|for illustrative purposes|handout|epa|via getty images|via reuters|\
    crédit photo|crédits|photo d'illustration|légende|foto|fotos|bild|bildquelle|quelle|symbolbild|imagen|imágenes|\
    fotografía|fuente|crédito|immagine|fonte|imagem|reprodução|divulgação|фото|зображення|скріншот|ілюстрація|джерело|\
    изображение|скриншот|иллюстрация|источник|zdjęcie|fot|źródło|kuva|fotoğraf
    """

  private static let dateCue = """
    published|posted|updated|last updated|last modified|modified|created|first published|published on|posted on|\
    updated on|published at|date|issued|publication date|publié|publié le|mis à jour|mis à jour le|modifié le|\
    veröffentlicht|aktualisiert|stand|erstellt|zuletzt aktualisiert|publicado|publicado el|actualizado|actualizado el|\
    pubblicato|pubblicato il|aggiornato|aggiornato il|publicado em|atualizado|atualizado em|опубліковано|оновлено|\
    створено|дата публікації|опубликовано|обновлено|создано|дата публикации|opublikowano|aktualizacja|gepubliceerd|\
    bijgewerkt|publicerad|uppdaterad|julkaistu|päivitetty|güncellendi|diperbarui
    """

  private static let relativeTime = """
    ago|hours ago|hour ago|minutes ago|minute ago|mins ago|days ago|day ago|weeks ago|week ago|months ago|month ago|\
    years ago|yesterday|today|just now|min read|minute read|minutes read|mins read|read time|reading time|il y a|\
    temps de lecture|min de lecture|hier|vor stunden|vor minuten|stunden|lesezeit|min lesezeit|gestern|heute|hace|\
    horas|hace horas|min de lectura|tiempo de lectura|ayer|hoy|ore fa|minuti fa|giorni fa|min di lettura|\
    tempo di lettura|ieri|oggi|há|horas atrás|dias atrás|min de leitura|tempo de leitura|ontem|hoje|тому|годин тому|\
    хвилин тому|хв читання|сьогодні|вчора|назад|часов назад|минут назад|мин чтения|сегодня|вчера
    """

  private static let account = """
    log in|login|log out|logout|sign in|sign up|sign out|register|my account|your account|create account|\
    create an account|forgot password|forgot your password|password|username|remember me|profile|settings|\
    new user|join free|cart|checkout|wishlist|se connecter|connexion|inscription|mon compte|mot de passe|anmelden|\
    einloggen|registrieren|mein konto|passwort|iniciar sesión|entrar|registrarse|registrarte|mi cuenta|contraseña|\
    accedi|registrati|il mio account|entrar|criar conta|minha conta|senha|увійти|вхід|реєстрація|пароль|войти|вход|\
    регистрация|пароль|zaloguj|zarejestruj|inloggen|logga in|kirjaudu|giriş yap|masuk
    """

  private static let media = """
    play|pause|mute|unmute|play video|watch|watch now|watch video|watch live|listen|listen now|listen to this article|\
    listen to article|this audio|audio|video|videos|podcast|podcasts|gallery|photo gallery|slideshow|loading|\
    loading player|full screen|fullscreen|volume|seek|current time|duration|playback|transcript|subtitles|live|icon|\
    arrow|arrow right|chevron|logo|close|expand|collapse|toggle|image|zoom|view gallery|click to enlarge|\
    with ai assistance|écouter|regarder|vidéo|vidéos|lecture|anhören|ansehen|abspielen|escuchar|reproducir|ascolta|\
    guarda|ouvir|assistir|слухати|дивитися|відео|аудіо|слушать|смотреть|видео|аудио
    """

  private static let advertisement = """
    advertisement|advertising|advert|ad|ads|sponsored|sponsored content|sponsored by|promoted|paid content|\
    partner content|affiliate|affiliate links|commission|we may earn|we may earn a commission|publicité|publicités|\
    sponsorisé|anzeige|werbung|gesponsert|publicidad|patrocinado|anuncio|pubblicità|sponsorizzato|publicidade|\
    реклама|спонсор|на правах реклами|на правах рекламы|reklama|reklam|iklan|reklame|annons|mainos|\
    story continues below|article continues below|continue reading below|scroll to continue
    """

  private static let months = MonthNames.all.map(\.names).joined(separator: "|")
}
