/// Given names of the languages in Latin script, beside those that tell persons from places (`NameLists.given`).
enum LatinGivenNames {
  static let french = """
    abdoulaye adèle adrien agathe agnès aimée alain alban alexandre alexia alexis alice alphonse amandine amélie aminata anaïs \
    andré anne-marie annick annie antoine antoinette ariane armand arnaud arthur astrid aude audrey augustin aurélie aurélien aurore \
    awa axel aymeric baptiste barthélémy bastien béatrice bénédicte benoît bernadette bernard bertrand boubacar brigitte \
    camille carine carole caroline cathy catherine cécile cédric céline cheikh chloé christelle christine christophe claire \
    claudine clémence clément clémentine clotilde colette coralie corentin corinne cyril damien danièle danielle delphine denise didier \
    dominique dorothée edith édith edouard édouard eléonore éléonore élisabeth élise élodie emile émeline émile emilie émilie eric etienne elisabeth emmanuelle éric estelle esther étienne \
    eugénie eva fabien fabienne fabrice fadela fanny fatima fatou félix ferdinand flavie flavien florent florian franck françois françoise \
    frédéric frédérique gabrielle gaël gaëlle gaëtan gaspard gauthier geneviève geoffroy georges géraldine gérald gérard germaine \
    gilles ginette gisèle grégoire grégory guillaume gustave guy gwenaëlle hélène henriette hervé honoré hubert hugues ibrahima \
    irène isabelle ismaël ivan jacqueline jean-baptiste jeanne jeannine jérémie jérémy jérôme joachim joëlle jocelyne jordane joséphine josiane karim \
    jules juliette karine khadija laetitia laëtitia laure laurence laurent léa léo léon léonard lilian line lionel loïc lorraine luc \
    lucie lucien lucienne ludovic madeleine maël maëlle magali malika mamadou manon manuel marc-antoine margaux margot marguerite \
    marianne marie-claude marielle marine marion marlène martine maryse mathias mathieu mathilde matthieu maud maxime mélanie \
    mélissa michaël michèle micheline mireille modeste monique moussa muriel mylène nadège nadia nadine nathalie nathan nicole \
    noël noémie océane odette odile olivier ophélie oumar ousmane pascal pascale patrice paulette pauline perrine philippe \
    pierre-yves quentin rachid raphaël raphaëlle raymonde régine régis rémi rémy renaud rené rodolphe rodrigue romain \
    rosalie roselyne roxane sabine samir samuel sandrine sébastien ségolène séverine solène solenn solange sonia stéphane stéphanie suzanne sybille \
    sylvain sylvie tanguy thérèse théo thibault thibaut thierry timothée tristan ulysse valentin valérie valéry véronique victorien vincent \
    violaine virginie vivien viviane xavier yann yannick yasmina yoann yolande youssef yvan yvette yvon yvonne zinedine zinédine zoé
    """

  static let german = """
    achim adele adolf alexandra alfons alois anastasia andreas angelika anja anke anna annalena anne annegret annette annika anton \
    armin arne arnold astrid august axel barbara bärbel bastian beate beatrix benedikt benjamin bernd bernhard bettina birgit birgitta björn \
    britta brigitte bruno burkhard carina carla carsten cem christa christiane christoph clara clemens constantin cornelia dagmar \
    daniela detlef dieter dietmar dirk dominik doris dorothea eberhard eckart edgar edith egon ekkehard elfriede elias elke ellen elmar \
    elsa emil emilia engelbert erich erika ernst-august erwin esther eugen eva-maria fabian falko felicitas ferdinand florian frank-walter franziska \
    frauke frederik friederike friedhelm fritz gabi gabriele georg gerda gerd gerhard gerlinde gertrud gisela gottfried götz gregor greta gudrun \
    günter günther gunther gustav hagen hannelore hannes hans-dieter harald harry hartmut hauke heide heidemarie heidi heike heiko heiner \
    heinz helena helga helge hella hendrik henning henrik herbert heribert hermann hildegard holger horst hubertus hugo ilse imke \
    ines inga inge ingeborg ingo ingrid irene iris irmgard isolde jakob jana janine jannik jasmin jens joachim jochen johanna johannes jonas \
    jörg josef julian juliane jürgen jutta kai karin karl-heinz karla karlheinz karoline karsten katarina katharina kathrin katja katrin kerstin \
    kevin kilian klara klaus knut konrad konstantin kornelia kristina kurt lara lars lasse lena leonie leopold lieselotte lina linus lisa-marie lothar lorenz \
    ludger ludwig lukas luise lutz magdalena maike maja malte malu manfred manuela marcel mareike margarete margit margot marianne \
    marlene markus marlies martina mathias mathilde matthias maximilian mechthild meike melanie mia michaela mirjam moritz nadine nadja \
    natascha niels nikolaus nils norbert ole olaf omid oskar ottmar patrizia petra philipp pia rainer ralf ramona raphael regina reiner reinhard \
    reinhold renate ricarda robert-alexander roland rolf rosemarie rüdiger rudi rudolf rupert sabine sahra saskia sebastian sibylle siegfried sigmar sigrid silke silvia \
    sonja sophia stefanie steffen steffi stephan sören susanne sven svenja svetlana swantje tanja tatjana thea thilo thorsten tilman till tim tino tobias \
    torben torsten traudel udo ulf ulla ulrich ulrike ursula ute uwe valentin vera verena veronika viktoria volker volkmar waldemar walburga waltraud werner \
    wilfried willi willy winfried wolfram yannick yvonne annegret katrin jörn peer bjarne finn emil leonhard xaver alois sepp
    """

  static let spanish = """
    abel abelardo adela adolfo adriana agustín aitor alba alberto alejandra alejandro alfonso alfredo alicia almudena alonso álvaro amalia \
    amaya amelia amparo ana-maría andrés ángela ángeles aníbal anselmo antonia araceli ariadna armando arturo asunción augusto aurelio aurora beatriz \
    begoña belén benito bernabé bernardo berta blanca borja bryan camila camilo candela carles carlota carme carmela carmen carolina cayetana cecilia celia \
    césar claudio clemente concepción concha conchita consuelo cristian cristina cristóbal dámaso daniela darío débora delia demetrio diosdado dulce edgardo edmundo \
    efraín eladio elías elisa eloísa eloy elsa elvira emilia emilio emiliano enrique enriqueta ernesto esperanza estanislao esteban estefanía estela \
    estrella eugenia eugenio eusebio evaristo evo ezequiel fabiola fabricio facundo fátima federica fermín fernanda fidel florencia francisca \
    gabriela gael gema gerardo germán gerónimo gilberto gimena gisela gloria gonzalo gregorio guadalupe guillermina guillermo gustavo héctor heriberto \
    hernán hernando hilario horacio humberto ignacia ignacio íñigo inés irantzu irene irma isidoro isidro iván jacinto jacobo jaime javiera jerónimo jesús jimena \
    joaquín joaquina jordi josefa josefina josep juana juan-manuel julián juliana julieta júlia laia leandro leocadia leonor leopoldo leticia lidia \
    liliana lorena lorenzo lourdes lucía luciana luciano lucas lucrecia luisa macarena macarena magdalena maite manolo manuel manuela marcela marcelino marcelo \
    marcial margarita maría mariana mariano maribel maricarmen marisol marta martín matías mateo mauricio mauro máximo mayra mercè micaela miriam mireia moisés montserrat \
    nadia nahuel natividad nayib nicolás nieves noelia noemí norberto nuria núria octavio ofelia olivia omar óscar osvaldo pablo paloma paola paquita pascual \
    patricio patxi paulina paz pepa pepe pere rafael rafaela ramiro ramón ramona raquel raúl rebeca regina reinaldo remedios renata rigoberto rocío \
    rodolfo rodrigo rogelio román rosalía rosana rosario roxana rubén rufino salvador samanta sancho santiago santos sebastián segundo \
    sergio silvia silvio simón sonia susana tatiana telmo teodoro teresa tomás trinidad ulises unai urbano úrsula valentín valeria verónica vicenta \
    vicente víctor virgilio virginia viviana wilfredo ximena xiomara yaiza yolanda zacarías
    """

  static let italian = """
    achille ada adele adelina adriana adriano agata agostino alberta alberto alda aldo alessandra alessandro alessia alessio alfio alfonsina \
    alfredo alice ambra ambrogio amedeo andreina angela angelica angelina angelino angelo anita anna-maria annalisa annamaria antonella antonello antonia antonino \
    aristide armando arnaldo arrigo arturo asia assunta attilio augusta augusto aurelio aurora barbara bartolomeo beatrice benedetta benedetto beppe \
    bianca biagio brando bruna camilla carlo carlotta carmela carmelo carmine carola caterina cecilia celestino cesare chiara cinzia ciro clara claudio \
    clemente concetta corrado cosimo costanza cristian cristiana cristiano cristina dafne damiano daniele danilo dario davide debora delia demetrio diego dino domenica \
    domenico donata donatella donato doriana edda edgardo edoardo egidio elda elena eleonora elia eliana elio elisa elisabetta ella elly elsa elvira emanuela emanuele \
    emilia emiliano emilio emma enea ennio enrica enrico enzo ermanno ernesto ettore eugenia eugenio ezio fabiana fabio fabiola fabrizia fabrizio fausto \
    federica federico felice ferdinando ferruccio filiberto filippo fiorella fiorenza flavia flavio franca francesca franco fulvia fulvio furio gabriella gabriele gaetano \
    gaia gaspare gemma gennaro gerardo germano giacinto giacomo giada giampaolo giampiero giancarlo gianfranco gianluca gianmarco gianna gianni gianpaolo gigi gilberto \
    gina gino gioacchino gioele gioia giordano giorgia giorgio giosuè giovanna giovannino giuliana giuliano giulio giuseppina giusy graziana graziano graziella guglielmo guido ignazio ilaria \
    ines innocenzo iolanda irma isabella ivana ivano lamberto lara laerte lea leandro leonardo leone letizia liana licia lidia liliana livia livio loredana lorella lorena lorenza lorenzo \
    luca lucia luciana luciano lucio lucrezia ludovica ludovico luigia luigina luisa maddalena manlio manuela mara marcella marcello mariagrazia mariangela marianna mariano mariarosa mariella \
    marika marilena marisa marta massimiliano massimo matilde mattia maura maurizio mauro michela michelangelo michele mirco mirella miriam mirko moreno morena nadia \
    natale nello nerina nico nicola nicoletta nicolò nino noemi norma nunzio oriana orlando ornella oscar osvaldo ottavio paola paolo pasquale patrizia patrizio pier \
    pierferdinando pierluigi piero piera pietro pina pino pio primo raffaele raffaella raimondo raoul remo renata renato riccardo rino rita rocco rodolfo romano romeo romolo rosanna \
    rosaria rosario rosetta rossana rossella ruggero sabina sabrina salvatore samuele sandro santino sara saverio sebastiano serafina sergio settimio silvana \
    silvano silvia silvio simona simone sofia sonia stefania stefano susanna sveva tancredi teresa tiziana tiziano tommaso tullio ubaldo ugo umberto valentino valeria \
    valerio vanna vasco vincenza vincenzo viola virginia virginio vito vittoria vittorio viviana walter wanda
    """

  static let portuguese = """
    abílio adalberto adão adelaide adélia ademar ademir adriana adriano afonso aguinaldo aírton alberto alceu alcides aldo alessandra alexandra alexandre alfredo almir aloísio \
    aloizio altair álvaro amália amílcar anabela analice anderson andréa andréia ângela ângelo anita antónia antónio antônia antônio aparecida aristides arlindo armando arménio arnaldo artur augusto \
    baltasar bárbara beatriz benedita benedito bento bernardo berta bianca bolívar breno brenda caetano caio camila cândido carina carlota carmem carmen cármen cássia cássio cátia cecília célia célio celso \
    césar cícero cida cirilo clarice claudete cláudia cláudio cleber clóvis conceição constança cristiana cristiane cristiano cristina damares damião daniele danilo dário davi débora décio delfim denise diogo dilma dinis \
    djalma domingos doutel duarte dulce edgar edílson edmílson edna edson eduarda eleonora elias eliana eliane elisa elisabete élio eliseu elmano eloá elvira elza emanuel emília emílio enzo érica érico ernâni ernesto estela ester \
    estêvão eugénio eugênio evandro fabiana fabiano fábio fabíola fabrício fátima fausto felipe félix fernanda filipa filipe flávia flávio flora francisca frederico gabriela gaspar genésio geraldo gerson getúlio gilberto gilda gilmar \
    gilson gisele giselle givaldo gleisi glória gonçalo graça graciliano gustavo haroldo heitor helder hélder helena heloísa hélio henrique herculano hermínio hernâni hilda hortência humberto iara ildefonso inácio inês íris isabela \
    isadora isaltino itamar iuri ivo ivone jacinta jacinto jader jaime jair jandira janaína janete januário jerónimo jerônimo jéssica joana joão joaquim joaquina joelma jordão jorge josefa josué josias juarez júlia juliana júlio juscelino \
    jussara karina kátia laércio lara larissa laís lázaro leandro leila lenine leonardo leonel leonor letícia lídia lígia lilian lindomar lívia lorena lourdes lourenço luana lucas lúcia luciana luciano lúcio ludmila luísa luís luiz luiza lurdes \
    mafalda magda maiara manuel manuela marçal marcela marcello marcelo márcia márcio marcílio marcos margarida mariana marília marina marisa marinho marlene marta martim mateus matheus matias maurício mauro \
    maximiano mayara mílton milena milton mirian mónica mônica murilo nádia nara natália neide nélson nelson nestor neusa newton ney nilson nilton noémia norberto nuno octávio odair odete olavo olga olímpio olívia orlando oscar osmar osvaldo oswaldo otávio otto \
    patrícia paula paulina paulinho paulo pedro penha plínio priscila quitéria raimunda raimundo ramiro raquel raúl rebeca regiane regina reginaldo reinaldo renan renata renato ricardina rita roberval rodolfo rodrigo rogério romeu romero ronaldo roque \
    rosana rosângela roseli rubem rubens rui ruy salete salomão samuel sandro sara saulo sebastiana sebastião selma severino sidnei sílvia silvana silvino sílvio simão simone solange sónia sônia suely suzana taís tânia tancredo tarcísio tatiana telma telmo teodora teodoro teresa \
    tereza thais thiago tiago tomás tomé ulisses ulysses urbano valdemar valdir valéria valter vanda vanderlei vânia vasco vera verônica vicente vinicius vinícius virgínia virgílio vítor vitor viviane wagner waldir walmir wanda wellington wesley wilson xisto zacarias zeca zélia zilda
    """

  /// Names from elsewhere that stand in the news of all of them.
  static let elsewhere = """
    abdul abdullah abu ahmad ahmed aisha ali amina amir amal andrzej anders anwar ariel arjun aung ayşe bashar bassam beata benjamin binyamin bohdan bogdan cem chandra dariusz donald donnie ebrahim ehud emre erdem \
    ersin fatih fatma farid faisal fuad gideon gita grzegorz hakan hamid hana haruki hasan hiroshi hüseyin ibrahim imran indira ingrid ismail jacek jair jens jiří józef kaja kamala katarzyna kenji khaled khalid krzysztof kofi \
    lars leif lech lubomir łukasz maciej magnus mahmoud mahmud marek mateusz mehmet mette michał milan miloš mohammad mostafa mustafa nadia narendra nawaf nils niels noam nursultan oluf omar osama oskar parviz pinar piotr pınar \
    priya rajiv rahul recep riad rishi saddam salman samir sanna sanjay sania shimon shinzo sigurd sven søren tadeusz tarek tariq tayyip tomasz ulf václav viktor vijay wojciech xi yasser yasir yitzhak yoav yusuf \
    zbigniew zeynep zoran ngozi nelson thabo cyril desmond kwame chinua olusegun amadou alpha bola muhammadu thulani samuel
    """

  /// Names that are other words or parts of other names as often: they say nothing at the start of a sentence.
  static let doubtful = """
    mark bill grace rose max magic trinity august ernst christian rosa claire pilar mercedes dolores santos segundo primo romano franco \
    salvador aurora gloria glória esperanza paz estrella dulce graça cruz conceição asunción concepción trinidad consuelo modeste honoré constant leone \
    viola stella penha fátima lourdes guadalupe montserrat milan florence paris victoria virginia carolina georgia sydney lorraine alba blanca \
    bianca ella natale felice gioia luz nieves remedios rosario soledad moreno marina marine regina angel alpha si an said chen deng jin taylor \
    lewis lloyd howard harris russell gordon grant justice norma oriana primavera asia olympia europa rita till august falko line aude
    """
}
