import type { ArticleWords } from "./article-words";
import { ENGLISH_NAMES } from "./en-names";
import { ENGLISH_PEOPLES } from "./en-peoples";

/** English, in British and American spelling. */
export const english: ArticleWords = {
  locale: "en",
  smallWords: "the|of|and|to|is|that|for|was|with|are|this|have|by|from|it|said",
  peoples: ENGLISH_PEOPLES,
  parts:
    "Scotland|Scots|Scottish|England|English|Wales|Welsh|Northern Ireland|Northern Irish|London|Londoners|Bavaria|Bavarians|" +
    "Catalonia|Catalans|Catalan|Flanders|Flemish|Wallonia|Walloons|Quebec|Texas|Texans|California|Californians|Florida|" +
    "Pennsylvania|Michigan|Wisconsin|Arizona|Ohio|Nevada|Paris|Parisians|Berlin|Berliners|Warsaw|Rome|Madrid|Crimea|Donbas",
  continents: "Europe|European|Europeans|Western|Eastern|Asia|Africa|America|Scandinavia|the West",
  abbreviations: "mr|mrs|ms|dr|prof|st|gen|col|sen|rep|gov|lt|jr|sr|vs|no|vol|ca|cf|dept|est|etc|e.g|i.e|approx",
  numbers:
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen",
  tens: "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
  denominators:
    "half,halves|third,thirds|quarter,quarters,fourth,fourths|fifth,fifths|sixth,sixths|seventh,sevenths|eighth,eighths|" +
    "ninth,ninths|tenth,tenths",
  oneOf: "a|an|one",
  ordinals: "first|second|third|last|other|next|latter|better|top|bottom|every",
  afterShare: "of|the|(|all|those|our|,|–|—",
  outOf: "in|in every|out of|out of every|of every|for every",
  percent: "%|percent|per cent|per-cent|pc|pct|percentage of",
  points: "points|point|percentage points|percentage point|percent points|pts|pt|pp|ppts",
  bounds: {
    above:
      "more than|over|above|just over|just more than|slightly more than|slightly over|well over|far more than|" +
      "in excess of|upwards of|greater than|exceeding|comfortably more than|a little over|a little more than",
    "at-least": "at least|no fewer than|no less than|not less than|a minimum of|not fewer than",
    below:
      "fewer than|less than|under|below|just under|well under|slightly less than|slightly under|slightly fewer than|" +
      "far fewer than|a little under|a little less than|just below|well below|short of|just short of",
    "at-most": "at most|up to|no more than|not more than|a maximum of",
    between: "between",
    majority:
      "a majority|the majority|a clear majority|a large majority|a big majority|a small majority|a slim majority|" +
      "a narrow majority|a bare majority|a solid majority|a strong majority|an overwhelming majority|a vast majority|" +
      "the vast majority|the overwhelming majority|an absolute majority|majorities|most|a comfortable majority",
    minority: "a minority|only a minority|the minority|a small minority",
  },
  approximately:
    "about|around|roughly|approximately|some|nearly|almost|close to|circa|an estimated|just|only|exactly|as many as|" +
    "as much as|as few as|as little as|fully|nearly as many as|a mere|slightly|merely|a total of|a full",
  prepositions: {
    of: "of",
    in: "in|across|within|inside|throughout|in both|across both",
    among: "among|amongst|of",
    "always-among": "among|amongst",
    from: "from",
    to: "to",
    by: "by",
    than: "than|than in|than among|compared with|compared to",
    "as-in": "as in|as among|as",
    with: "with|at|on|where|had|has|has|recorded|saw|came in at|came in on|stood at|stands at|is at|is on|was at|was on|sees",
  },
  and: "and|&|as well as|plus|or|along with",
  orRather: "or|that is|i.e.|equal to",
  both: "both|alike",
  respectively: "respectively|in that order",
  determiners:
    "the|a|an|all|those|these|this|that|our|its|their|every|each|surveyed|polled|questioned|interviewed|asked",
  everybody:
    "people|voters|respondents|adults|citizens|residents|inhabitants|population|populations|public|electorate|participants|" +
    "interviewees|voter|adult|country|countries|nation|nations|the six|eligible|respondent|populace|sample|person|folk|" +
    "in ten|in every|who responded|who were asked|taking part|took part|who took part|total|overall|general|panel|panellists",
  shares:
    "share|proportion|percentage|number|majority|views|view|attitudes|attitude|opinion|part|figure|level|half|minority",
  groups:
    "aged|under 30|over 65|under 25|under 35|year olds|year old|young|younger|youngest|old|older|oldest|elderly|women|men|" +
    "woman|man|female|male|females|males|mothers|fathers|parents|students|pensioners|graduates|millennials|teenagers|" +
    "boomers|gen z|generation z|supporters|backers|followers|sympathisers|sympathizers|members|republicans|democrats|" +
    "independents|conservatives|liberals|labour voters|labour supporters|tories|tory|remainers|leavers|brexiteers|" +
    "catholics|protestants|muslims|christians|jews|churchgoers|farmers|workers|employees|managers|teachers|doctors|" +
    "veterans|soldiers|homeowners|renters|migrants|immigrants|white|black|hispanic|latino|rural|urban|suburban|" +
    "working class|middle class|low income|high income|educated|unemployed|self employed|university educated|" +
    "party voters|likely voters|registered voters|undecided voters|swing voters|first time voters|party members|" +
    "who voted|who vote|who live|who lived|who say they|who know|who follow|who read|who own|who identify|" +
    "living in|born in|born|households|businesses|companies|firms|executives|economists|experts|mps|lawmakers",
  who: "who|whom|that|which",
  opinions: {
    support:
      "support|supports|supported|supporting|supportive|supportive of|back|backs|backed|backing|favour|favours|" +
      "favoured|favouring|favor|favors|favored|favoring|in favour|in favor|in favour of|in favor of|in support of|" +
      "approve|approves|approved|approving|approval|approve of|approves of|approved of|approval of|agree|agrees|" +
      "agreed|agree with|agrees with|agreed with|endorse|endorses|endorsed|endorsing|welcome|welcomes|welcomed|" +
      "are for|is for|were for|say yes|said yes|say yes to|said yes to|want|wants|wanted|would like|" +
      "would like to see|stand behind|stood behind|would vote for|yes|pro|for it|are behind|is behind|" +
      "behind the idea of|give their backing to|gave their backing to|think it right|in agreement",
    oppose:
      "oppose|opposes|opposed|opposing|opposed to|opposition|opposition to|against|reject|rejects|rejected|" +
      "rejecting|disapprove|disapproves|disapproved|disapproving|disapproval|disapprove of|disapproves of|" +
      "disapproved of|disagree|disagrees|disagreed|disagree with|object|objects|objected|object to|objects to|" +
      "objected to|resist|resists|resisted|say no|said no|say no to|said no to|would vote against|no to|disfavour|" +
      "disfavor|dislike|dislikes|disliked",
    "dont-know":
      "don't know|do not know|did not know|didn't know|don't knows|dont know|does not know|doesn't know|unsure|undecided|" +
      "not sure|were not sure|are not sure|uncertain|no opinion|have no opinion|had no opinion|no view|cannot say|" +
      "can't say|could not say|couldn't say|couldn't decide|could not decide|not decided|haven't decided|" +
      "did not have an opinion|have no view|had no view|unable to say|weren't sure|aren't sure|made up their minds",
    neither:
      "neither support nor oppose|neither supported nor opposed|neither|neutral|indifferent|neither for nor against|" +
      "neither in favour nor against|neither in favor nor against|neither agree nor disagree|on the fence",
    right:
      "would be happy|would be willing|willing|happy with|on board with|a good idea|good idea|a good thing|right to|it is right|acceptable|necessary|justified|sensible|worth it|desirable",
    wrong:
      "unwilling|reluctant|critical of|hostile to|refuse|refuses|refused|a bad idea|bad idea|a bad thing|wrong to|it is wrong|a mistake|unacceptable|unjustified|unnecessary|too early",
    none:
      "opposition leader|opposition leaders|opposition party|opposition parties|opposition politicians|opposition mps|" +
      "opposition lawmakers|leader of the opposition|the opposition said|back to|back in|back from|back home|back then|" +
      "support package|support group|support services|support staff|military support|financial support|air support|" +
      "supporting role|support act",
    attitude:
      "have confidence in|has confidence in|had confidence in|confidence in|confident|trust|trusts|trusted|trust in|" +
      "satisfied with|satisfied|a favourable view of|a favorable view of|a positive view of|a good opinion of",
    should: "should|ought to|must",
    degrees:
      "strongly|somewhat|slightly|moderately|completely|totally|mostly|tend to|tended to|rather|definitely|probably|" +
      "fully|firmly|fiercely|staunchly|passionately|wholeheartedly|strong|very|extremely|absolutely|partly|partially",
  },
  negations:
    "not|don't|doesn't|didn't|wouldn't|won't|can't|cannot|isn't|aren't|wasn't|weren't|never|no longer|neither|nor|without|" +
    "shouldn't|couldn't|haven't|hasn't|hadn't|dont|fail to|failed to|fails to|refuse to|refused to|refuses to|lack|lacks|" +
    "lack of|no|unwilling to|reluctant to|hardly|barely|stopped|stop|declined to|decline to",
  adverbs:
    "currently|broadly|generally|overall|personally|still|however|instead|therefore|thus|actually|also|already|nonetheless|" +
    "nevertheless|too|meanwhile|today|openly|likewise|similarly|themselves|so|as|while|whereas|but|although|are|giving|" +
    "expressed|expressing|voiced|voicing|gave|answered|answering|backing|saying|agreeing|holding|respondents|come|been",
  auxiliaries:
    "is|are|was|were|be|been|being|has|have|had|do|does|did|would|will|could|can|may|might|now|also|still|currently|they|" +
    "he|she|it|that|to|said|say|says|told|think|thinks|thought|believe|believes|believed|feel|felt|themselves|already|" +
    "even|only|just|there|who|we|you|i|stands|stood|stand|remains|remained|came|come|comes|in|on|at|as|by|than|about",
  conditions:
    "but only|only if|only with|only when|only as|on condition|so long as|under certain|who|which|when|after|before|during|if|unless|provided that|provided|as long as|in case|in the event of|even if|even without|once|subject to",
  polls: {
    poll:
      "poll|polls|polling|polled|survey|surveys|surveyed|pollster|pollsters|opinion poll|opinion polls|respondents|" +
      "respondent|interviewees|questionnaire|barometer|tracker|public opinion|sample|opinion survey|poll's|focus group|" +
      "those asked|those questioned|approval rating|approval ratings|voting intention",
    pollster: "pollster|pollsters|polling company|polling firm|polling institute|research company|institute",
    asked:
      "asked|asks|polled|surveyed|interviewed|questioned|asking|poll of|survey of|polling of|poll among|survey among",
    finds:
      "found|finds|find|finding|shows|show|showed|shown|suggests|suggest|suggested|reveals|revealed|reveal|reported|" +
      "reports|report|says|said|say|puts|put|indicates|indicated|recorded|records|measured|measures|claims|claimed|" +
      "discovered|established|concluded|corrected|estimates|estimated|had|has",
    finders: "found|finds|polled|surveyed|measured|interviewed|asked",
    about: "about|on|regarding|concerning|whether|on whether|about whether|over|of attitudes to|into",
    by: "by|from|conducted by|carried out by|run by|done by|taken by",
    clientOf: "for",
    accordingTo: "according to|per|data from|figures from|research by|research from|numbers from|in the words of",
    ambiguousNames:
      "CEO|CIS|CSA|SCB|Elon|Emerson|Siena|Suffolk|Stockton|Monmouth|Marist|Novus|Respons|Sentio|Indikator|We Think|" +
      "Find Out Now|Trafalgar|Whitestone|ICM|ARG|PPP|UNF|UNH|BMG|GMS|DYM|CBS|Populus|Yonder|Techne|Piepoli|Temo|Skop|" +
      "Ariadna|Leger|Pew|Euromedia|Respons|Wilke|Research Partner|Social Changes|Winthrop|Muhlenberg|Quinnipiac|Gallup",
    others:
      "another poll|another survey|another pollster|a different poll|a different survey|a separate poll|a separate survey|" +
      "other polls|other surveys|other pollsters|a second poll|a second survey|a rival poll|an earlier poll|an older poll|" +
      "an earlier survey|a previous poll|a previous survey|a later poll|a later survey|a newer poll|a third poll",
    averages: "average|averages|poll of polls|on average|polling average|averaged",
  },
  speech: {
    says:
      "said|says|say|told|wrote|writes|argued|argues|added|adds|claimed|claims|warned|warns|stated|states|stating|" +
      "stressed|noted|notes|explained|explains|insisted|insists|tweeted|called|calls|declared|declares|announced|" +
      "according to|commented|remarked|replied|asked|suggested|suggests|reported|reports|expressed|emphasised|emphasized",
    believes: "think|thinks|thought|believe|believes|believed|feel|feels|felt|say|says|said|agree|that|whether",
    denies:
      "denied|denies|deny|denying|a lie that|lie that|few believe|nobody believes|hardly anyone believes|nonsense that|absurd that|" +
      "rumour that|rumours that|rumor that|allegedly|supposedly|disproved|pretends that|pretended that|mistaken belief that|" +
      "mistaken claim that|no truth to|cannot confirm|could not confirm|unfounded|it is not true that|it isn't true that|not true that|it is untrue that|it is false that|" +
      "it was not true that|it is wrong that|false claim|false claims|falsely|wrongly|incorrectly|erroneously|mistakenly|" +
      "untrue that|no evidence that|myth that|disputed that|disputes that|rejected the claim|rejects the claim|" +
      "rejected claims|rejects claims|rejected reports|dismissed claims|dismissed the claim|dismissed reports|" +
      "contrary to claims|contrary to reports|contrary to the claim|debunked|never said|did not say|didn't say|" +
      "did not find|didn't find|does not show|doesn't show|did not show|do not show|no poll|no survey|refuted|refutes|" +
      "misreported|misquoted|fake|fabricated|hoax|invented|bogus|made up|misleading|retracted|withdrew|" +
      "nobody said|nobody claims|far from|no truth in|not the case that|incorrect that|not that|doubts that|doubted that",
    deniesBefore:
      "withdrawn|retracted|disproved|is a lie|was a lie|is nonsense|is not so|are untrue|were untrue|unfounded|is false|was false|is untrue|was untrue|is wrong|was wrong|is incorrect|was incorrect|is not true|was not true|" +
      "isn't true|wasn't true|is a myth|was fabricated|was made up|are false|were false|is fake|was fake|proved false|" +
      "turned out to be false|turned out to be wrong|is not correct|was not correct|has been debunked|was retracted|" +
      "denied|was invented|is misleading|never happened|did not exist|does not exist|was a hoax|are wrong|were wrong",
    unasserted:
      "hope|hopes|hoped|hoping|expect|expects|expected|expecting|predict|predicts|predicted|predicting|forecast|forecasts|" +
      "aim|aims|aimed|aiming|target|targets|goal|suppose|imagine|imagined|wish|wishes|assume|assuming|if|whether|would need|" +
      "fear|fears|feared|could rise to|could reach|may reach|might reach|will reach|hypothetical|hypothetically|guess|" +
      "guessed|bet|pretend|promised|threshold|needs|need|require|requires|required|requiring|unless|want to see|" +
      "ask whether|wonder|wondered|should reach|must reach",
    insteadOf: "not|rather than|instead of|and not|as opposed to|never",
    turns: "while|whereas|but|although|though|however|whilst|yet|with|and yet",
    compared:
      "compared to|compared with|against|versus|vs|as against|as opposed to|in contrast to|in comparison with|" +
      "in comparison to|unlike|followed by|ahead of",
  },
  comparisons: {
    rises:
      "up|rise|rises|rose|risen|rising|increase|increased|increases|climbed|grew|grown|jumped|gained|surged|added|up by",
    falls:
      "down|fall|falls|fell|fallen|falling|decrease|decreased|dropped|drop|declined|slipped|sank|shrunk|plunged|lost|" +
      "tumbled|slid|dipped|down by",
    higher: "higher|greater|larger|bigger|stronger|more|ahead|above|clear",
    lower: "lower|smaller|weaker|less|fewer|behind|below|fewer",
    likelier:
      "more likely|likelier|more inclined|more willing|more supportive|more in favour|more in favor|keener|more ready",
    lessLikely: "less likely|less inclined|less willing|less supportive|less in favour|less in favor|less ready",
    times: {
      0.5: "half as many|half as high|half as likely|half as strong|half the share",
      2:
        "twice as high|twice as many|twice as likely|twice as strong|twice as much|twice as large|double the share|" +
        "double that|twice the share|twice that|twice the level|double the level|double the rate|twice the proportion",
      3: "three times as high|three times as many|three times as likely|three times the share|triple the share|triple that",
      4: "four times as high|four times as many|four times as likely|four times the share",
    },
    amongMost: "among the most|amongst the most|among the least|amongst the least|one of the most|one of the least",
    most: "the most|the least|by far the most|the second most",
    highest: "highest|greatest|largest|strongest|the highest|the strongest",
    lowest: "lowest|smallest|weakest|the lowest|the weakest",
    outweighs: "outweighs|outweighed|outweigh|exceeds|exceeded|outnumber|outnumbers|outnumbered|leads|led|beats|beat",
    leads: "margin|lead|gap|advantage|majority|difference|net lead|leads|led",
    attitudes:
      "pro|anti|sceptical|skeptical|supportive|hostile|enthusiastic|opposed|favourable|favorable|willing|worried|optimistic|" +
      "pessimistic|positive|negative|divided|reluctant|eager|critical|likely|in favour|in favor|concerned|confident|hawkish|" +
      "unlikely|unconvinced|convinced|keen|unwilling|cautious|wary|undecided|polarised|united|trusting|satisfied",
    earlier:
      "last year|a year ago|years ago|months ago|months earlier|a year earlier|years earlier|a month ago|previously|" +
      "previous|earlier|used to|once|formerly|in the past|at the time|a decade ago|before the war|weeks ago|weeks earlier|" +
      "initially|at first|back then|originally|a month earlier|a week earlier|a week ago|a poll before|until recently|old",
  },
  topicEnds:
    "is|are|was|were|isn't|aren't|stands|stood|has|have|had|rose|fell|rises|falls|dropped|climbed|remains|remained|came|comes|than|but|" +
    "while|whereas|although|though|however|shows|showed|show|found|finds|suggests|suggested|says|said|say|reached|hit|" +
    "reported|reports|among|amongst|compared|versus|followed|because|since|would|now|despite|" +
    "up|down|increased|decreased|grew|slipped|declined|respectively|today|varies|ranges|varied|ranged|ranging|varying|stand|averaged|averages|outweighs|outweighed|outweigh|exceeds|exceeded|outnumber|outnumbers|outnumbered|leads|led|trails",
  topicOpeners: "for|of|to|whether|that",
  months:
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|" +
    "sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
  otherMeasures: {
    of:
      "gdp|gross domestic product|the vote|votes|the votes|vote|ballots|the ballots|seats|the seats|the shares|shares|stake|" +
      "output|exports|imports|trade|income|revenue|revenues|sales|profits|turnover|emissions|energy|electricity|gas|oil|" +
      "territory|land|its territory|the territory|the country's territory|the budget|budget|spending|the budget's|" +
      "national income|tax|taxes|debt|the time|time|capacity|supply|production|the cost|costs|the price|the market|" +
      "market|the company|the business|the electorate voted|the workforce|jobs|the money|funds|aid|its gdp|the economy|" +
      "a century|a mile|an hour|a million|a billion|the way|the year|a degree|a percentage point|a point|its value|" +
      "its army|troops|the troops|the army|soldiers|the force|the population|cases|deaths|patients|the world's|the total",
    subjects:
      "gdp|inflation|turnout|unemployment|growth|interest rate|interest rates|rate|margin of error|margin|confidence level|" +
      "confidence interval|response rate|spending|budget|deficit|debt|price|prices|shares|share price|stock|stocks|sales|" +
      "profit|profits|revenue|revenues|exports|imports|tariff|tariffs|duty|tax|taxes|wages|salaries|rent|rents|emissions|" +
      "production|output|economy|index|yield|yields|currency|pound|euro|dollar|population|battery|humidity|discount|stake|" +
      "odds|probability|chance|chances|risk|accuracy|sampling error|design effect|weight|weights|won|wins|elected|" +
      "casualties|losses|capacity|efficiency|vat|levy|quota|participation|attendance|membership|mortgage|rainfall",
    votes: "the vote|votes|the votes|vote|ballots|the ballots|votes cast|of the vote",
    wouldVote: "would|will|intend|intends|if an election|voting intention|poll|polls|survey|pollster|polling",
    rebased:
      "excluding|excluding don't knows|excluding undecided|excluding undecideds|of those who expressed|with an opinion|" +
      "expressed an opinion|expressing an opinion|of decided voters|leaving out|without don't knows|once don't knows|" +
      "stripping out|don't knows excluded|excluded|removed|of those with",
  },
  emptyWords:
    "a|an|the|of|to|in|on|at|by|for|from|with|and|or|that|this|these|those|their|its|his|her|our|any|some|such|it|they|" +
    "idea|plan|plans|proposal|proposals|notion|prospect|move|possibility|concept|use|presence|force|forces|mission|" +
    "question|issue|policy|measure|step|option|sending|send|sent|sends|deploy|deploying|deployed|deployment|dispatch|" +
    "dispatching|dispatched|stationing|creating|create|creation|establishing|establish|establishment|having|have|forming|" +
    "setting|set|up|building|should|be|being|been|is|are|was|would|will|as|into|about|whether|there|so|called|" +
    "do|does|did|you|think|or|oppose|support|favour|favor|said|say|says|he|she|we|who|which|not|" +
    "also|broadly|generally|overall|now|still|currently|hypothetical|providing|potential|putting|put|introduction|" +
    "introducing|towards|toward|country|countries|country's|yes|no|strongly|somewhat",
  names: ENGLISH_NAMES,
  times: {
    phrases:
      "last spring|last summer|last autumn|last winter|last year|last month|last week|this week|this month|this year|" +
      "next week|next month|next year|yesterday|today|tomorrow|on monday|on tuesday|on wednesday|on thursday|on friday|" +
      "on saturday|on sunday|later|earlier this week|earlier this month|earlier this year|recent|recently",
    ago: "ago",
    units: "day|days|week|weeks|month|months|year|years|decade|decades|century|centuries",
    since: "since|after|before|until|by|following",
  },
  headings: {
    takeaways: "key takeaways|key points|key facts|in brief|at a glance|takeaways|the key points|highlights|summary",
  },
};
