/// Words that say nothing about the subject of a text and often begin a sentence: articles, pronouns, prepositions,
/// conjunctions, auxiliaries, and the words of reporting that every news text has.
enum StopWords {
  /// The words of a language, with spaces between them.
  static func list(_ language: WrittenLanguage) -> String {
    switch language {
    case .english: english
    case .french: french
    case .german: german
    case .spanish: spanish
    case .italian: italian
    case .portuguese: portuguese
    case .ukrainian: ukrainian
    case .russian: russian
    }
  }

  /// The function words of a language, the names of its months and weekdays, and the words for amounts.
  static func all(_ language: WrittenLanguage) -> String {
    let calendar = CalendarWords.months(language) + CalendarWords.weekdays(language)
    return ([list(language), amounts] + calendar).joined(separator: " ")
  }

  /// Words, most of them for amounts, that go with any subject and tell none.
  private static let amounts = """
    best top great good time times way ways people million millions billion billions trillion milliard milliards mille euro euros dollar dollars mrd mio milliarde \
    milliarden millionen milioni miliardi miliardo milione mila millones millón mil milhões milhão bilhões bilhão reais \
    тисяч тысяч млн млрд грн руб
    """

  private static let english = """
    a about above according across after again against all almost along already also although always am amid among \
    an and another any anyone anything are aren around as at away back be became because been before began being \
    below between both but by came can cannot could couldn d did didn do does doesn doing don done down during each \
    either else even ever every everyone everything few first for former from further get gets getting give given go \
    goes going got had hadn has hasn have haven having he her here hers herself him himself his how however i if in \
    including indeed instead into is isn it its itself just know last later least less let like likely ll m made \
    make makes making many me meanwhile might more moreover most much must my myself near nearly need never new next \
    no nor not nothing now of off often on once one only onto or other others our ours ourselves out over own part per \
    perhaps put quite rather re really s said same say saying says second see seen several shall she should shouldn \
    since so some someone something soon still such t take taken than that the their theirs them themselves then \
    there therefore these they thing things third this those though three through throughout thus to today together \
    told tomorrow too took toward towards two under unless until up upon us use used using ve very via want was wasn \
    way we well went were weren what whatever when where whether which while who whole whom whose why will with \
    within without won would wouldn year years yes yesterday yet you your yours yourself added noted stated \
    announced reported reportedly early late four five six seven eight nine ten mr mrs ms dr
    """

  private static let french = """
    a à ai ainsi alors après as au aucun aucune aujourd hui aura aurait aussi autre autres aux avait avaient avant \
    avec avoir c car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci comme comment \
    contre d dans de déjà depuis dernier dernière derniers dernières des deux devant donc dont du durant e elle \
    elles en encore enfin entre est et étaient était étant été être eu eux fait faire fois font furent fut grâce \
    hier hors ici il ils j je jamais jusqu jusque l la là le les leur leurs lors lorsque lui m ma mais malgré me \
    même mêmes mes mieux moi moins mon n ne ni non nos notamment notre nous on ont ou où par parce parfois parmi pas \
    pendant peu peut peuvent plus plusieurs plutôt pour pourquoi pourrait premier première puis qu quand que quel \
    quelle quelles quelque quelques quels qui quoi s sa sans se selon sera serait ses si sien sont sous souvent sur \
    t ta tant te tel telle tels tes toi ton toujours tous tout toute toutes très trois trop tu un une va vers voici \
    voilà vos votre vous y dit déclaré affirmé indiqué ajouté expliqué an ans année années jour jours mois
    """

  private static let german = """
    ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus außerdem bei \
    beim bereits bis bin bisher da dabei dadurch dafür dagegen daher damit danach dann daran darauf darf das dass \
    davon dazu dein dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch \
    dort du durch dürfen ebenfalls ein eine einem einen einer eines einige einigen er erst es etwa etwas euch für \
    gab ganz gar gegen gegenüber geht gibt gut habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr \
    ihre ihrem ihren ihrer im immer in indem ins ist ja jede jedem jeden jeder jedes jedoch jener jetzt kam kann \
    kein keine keinem keinen keiner können könnte konnte laut lassen macht man mehr mehrere mein meine mit muss \
    müssen nach nachdem nämlich neben nicht nichts noch nun nur ob oder ohne schon sehr sei sein seine seinem seinen \
    seiner seit seitdem selbst sich sie sind so sogar solche soll sollen sollte sondern sowie über um und uns unser \
    unsere unter vom von vor während war waren warum was weil weiter weitere weiteren welche welchem welchen welcher \
    wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden würde würden zu zudem zum zur zwar \
    zwei zwischen drei sagte sagt erklärte betonte teilte mitte jahr jahre jahren tag tage monat heute gestern \
    morgen
    """

  private static let spanish = """
    a además al algo algunas algunos alguna alguno ante antes años año aquel aquella aquí así aún aunque bajo bien \
    cada casi como cómo con contra cual cuál cuales cuando cuándo cuanto de debe dejó del desde después día días \
    dijo donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran es esa esas ese eso esos \
    está están esta estaba este esto estos estas fue fueron fuera gran ha había habían habrá hace hacer hacia han \
    hasta hay hizo hoy ir incluso la las le les lo los luego más mas me medio mejor menos mi mientras mis mismo \
    misma mucho muchos muy nada ni no nos nosotros nuestra nuestro nunca o otra otras otro otros para parte pero \
    poco por porque pues puede pueden que qué quien quién quienes se sea según ser será si sí sido siempre sin sino \
    sobre son su sus tal también tan tanto te tenía tiene tienen toda todas todavía todo todos tras tres tu tú un \
    una unas uno unos usted va varios ver vez y ya yo afirmó señaló declaró explicó aseguró indicó mayo ayer
    """

  private static let italian = """
    a ad agli ai al alla alle allo alcune alcuni allora anche ancora anni anno aveva avere c che chi ci ciò come con \
    contro cosa così cui d da dagli dai dal dalla dalle dallo degli dei del della delle dello dentro deve di dopo \
    dove due dunque durante e è ed era erano essere fa fare fatto fino fra già gli giorni giorno ha hanno ho i il in \
    infatti inoltre intanto invece io l la le lei li lo loro lui ma me meno mentre mi molti molto ne nei nel nella \
    nelle nello no noi non nostra nostro o ogni oggi ora per perché però più poi possono prima primo può qualche \
    quale quali quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi s sarà se \
    secondo sempre senza si sia siamo solo sono sotto stata state stati stato sta sua sue sugli sui sul sulla sulle \
    suo suoi su t tra tre troppo tutte tutti tutto un una uno va verso vi via volta detto dichiarato affermato \
    spiegato ieri
    """

  private static let portuguese = """
    a à ainda além algumas alguns ante antes ao aos após aquela aquele aqui as às assim até através cada com como \
    contra cujo da das de dela dele deles depois desde dessa desse desta deste deve dia dias disse do dois dos duas \
    durante e é ela elas ele eles em então entre era eram essa essas esse esses esta está estão estava este estes eu \
    foi foram há hoje isso isto já lá lhe logo mais mas mesmo me menos meu minha muito muitos na nas não nem nessa \
    nesse nesta neste no nos nós nossa nosso num numa o onde ontem os ou outra outras outro outros para pela pelas \
    pelo pelos pode podem pois por porque porém primeiro qual quais quando quanto quase que quem são se segundo seja \
    sem sempre ser será seu seus sido só sob sobre sua suas também tão te tem têm tinha toda todas todo todos três \
    tu tudo um uma umas uns vai você vez ano anos afirmou declarou explicou segunda terça quarta quinta sexta feira
    """

  private static let ukrainian = """
    а або але без би б був була були було бути в вам вас ваш вже ви від він вона вони воно все всі всіх всього та \
    також так таки такий така таке такі там те ти тим то того тому той ту тут у уже усі хоч хоча хто це цей цим цих \
    цього цьому ця ці чи чого чому що щоб щодо я як яка яке який якого якому якої яку які яких якщо де для до його й \
    йому за зі з із і їх їхній її їй кожен коли крім лише мене ми мій може можуть можна на над нам нас наш наша не \
    неї них ніж ні нього о об один одна однак про при під після поки понад по перед через серед свій свою своїх своє \
    себе собі сам саме словами стало став сьогодні вчора завтра року рік роки років рр році раніше ще дві два три \
    мають має мав мала буде будуть повідомив повідомила сказав сказала заявив заявила зазначив зазначила зокрема між \
    проте тобто час
    """

  private static let russian = """
    а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее её ей \
    ему если есть еще ещё же за здесь и из или им их к как какой когда который которая которое которые которого \
    которой которых котором кто ли либо лишь между меня мне много может можно могут мы на над надо наш наша не него \
    нее ней нет ни них но ну о об однако один одна он она они оно от очень перед по под после потом потому почему \
    при про раз с сам самый свой свою своих себя сейчас со снова стал сказал сказала так также такой такие там те \
    тем теперь то тогда того тоже только том тот ту ты у уже хотя чего чей чем через что чтобы эта эти этим этих это \
    этого этой этом этот эту я сегодня вчера завтра года год году лет ранее два две три заявил заявила отметил \
    отметила сообщил сообщила подчеркнул словам числе время будет будут имеет
    """
}
