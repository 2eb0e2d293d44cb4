import type { NameWords } from "./article-words";

/** What tells names of people, outlets and organisations apart in English. */
export const ENGLISH_NAMES: NameWords = {
  titles:
    "president|prime minister|chancellor|minister|secretary|secretary general|chief|leader|envoy|special envoy|ambassador|" +
    "spokesman|spokeswoman|spokesperson|general|colonel|captain|admiral|professor|dr|mr|mrs|ms|sir|lord|lady|king|queen|" +
    "prince|princess|pope|senator|congressman|congresswoman|mp|mep|governor|mayor|director|chairman|chairwoman|chair|" +
    "commissioner|economist|analyst|journalist|columnist|editor|correspondent|author|head|deputy|foreign minister|" +
    "defence minister|defense secretary|foreign secretary|finance minister|vice president|first minister|taoiseach",
  givenNames:
    "Keir|Emmanuel|Nicolas|Donald|Steve|Mark|Vladimir|Volodymyr|Bel|Eliot|George|John|James|David|Michael|Robert|William|" +
    "Mary|Anna|Anne|Maria|Peter|Paul|Thomas|Olaf|Friedrich|Giorgia|Ursula|Angela|Boris|Rishi|Liz|Theresa|Tony|Gordon|" +
    "Joe|Kamala|Barack|Hillary|Marine|Pedro|Mette|Sanna|Jens|Antonio|Xi|Narendra|Recep|Viktor|Andrzej|Mateusz|Jean|" +
    "Sarah|Laura|Emma|Kate|Rachel|Jessica|Daniel|Matthew|Andrew|Richard|Charles|Edward|Henry|Alexander|Christopher|" +
    "Stephen|Simon|Martin|Patrick|Claire|Sophie|Alice|Julia|Helen|Susan|Elizabeth|Jane|Lucy|Nick|Ben|Sam|Tom|Tim|Jack",
  organisationHeads:
    "administration|army|battlegroup|ministry|party|union|council|commission|committee|agency|institute|institution|" +
    "university|college|foundation|bank|court|coalition|alliance|association|federation|organisation|organization|" +
    "company|group|office|department|parliament|senate|congress|navy|air force|police|bundestag|network|centre|center|" +
    "times|post|journal|guardian|telegraph|news|tribune|herald|gazette|magazine|review|press|media|fund",
  organisations:
    "NATO|Nato|CIA|FBI|EU|UN|BBC|CNN|ITV|WHO|IMF|OECD|OSCE|MI5|MI6|NSA|ECB|WTO|Kremlin|Pentagon|White House|Downing Street|" +
    "Bundestag|Euronews|Politico|Reuters|Bloomberg|Axios|AFP|AP|Sky News|Financial Times|Le Monde|Der Spiegel|Die Welt|" +
    "El País|European Commission|European Union|United Nations|Congress|Labour|Whitehall|Coalition of the Willing|" +
    "Foreign Office|State Department|House of Commons|Red Cross|Amnesty International|Chatham House",
  noNames:
    "Another|Other|Different|Latest|Recent|New|Separate|Second|The|A|An|In|On|At|By|For|From|But|And|Or|If|It|This|That|These|Those|There|Then|Their|They|He|She|We|You|I|Our|His|Her|" +
    "Key|Takeaways|Introduction|Agreement|Meeting|Involvement|Reaction|Support|Military|Challenges|Peace|Deal|What|When|" +
    "Why|How|Who|Where|Given|About|After|Before|Despite|Perhaps|Ultimately|However|Western|Eastern|Northern|Southern|" +
    "Of|To|Each|Both|Some|Many|Most|More|Among|Between|Half|Only|Also|As|So|Yet|While|Although|Not|No|Yes|One|Two|Three|" +
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|" +
    "September|October|November|December|President|Prime|Minister|Chancellor|Secretary|Sir|Lord|Mr|Mrs|Ms|Dr|General|" +
    "Parliament|Government|Coming|Next|Now|Read|Share|Photo|Image|Video|Related|Advertisement|Support|Backing|Willing",
  inOutlet: "in|at|for|of|on",
  places:
    "Paris|London|Kyiv|Kiev|Moscow|Brussels|Washington|Berlin|Warsaw|Rome|Madrid|Europe|Asia|Africa|Geneva|Vienna|Beijing|" +
    "New York|Donbas|Crimea|Strasbourg|Davos|Istanbul|Middle East|Black Sea|Baltic|Atlantic|Pacific|Scandinavia|Gaza",
};
