import { functionWords } from "#domain/checks/english/common-words.ts";
import type { WordList } from "#domain/checks/english/word-list.ts";

// What news about China says every day and dictionaries don't know.
const words =
  "adzuki hada loquat bodhisattva datafication derisk dzo gamification khata khuur stupa thangka tsampa agroforestry informatization informatisation marketize marketization marketise marketisation upsize artform http https loopback npm romanise romanize romanisation romanization symlink trigram url agritech agrivoltaic agrotourism aquafarm astrotourism autocorrect backend baijiu biodiverse biofuel biogas bioeconomy biomanufacturing biopharma biopharmaceutical biosafety blockchain bluetooth bookable brownfield bullish caregiving carpool chatbot cleantech clickable coastline coronavirus cosplay countryman countrywide coworking crosstalk crowdfund crowdsource cryptocurrency cyberattack cyberbully cybercrime cyberspace cybersecurity datacenter datacentre dataset deepfake decarbonise decarbonize decarbonisation decarbonization decouple deglobalisation deglobalization deleverage dementia depoliticise depoliticize desertification destock digitalisation digitalise digitalization digitalize downlink drivetrain drone dropdown earbud ebike ecommerce ecotourism edtech electrolyser electrolyzer emoji epicentre esport exabyte exaflop exoskeleton expo extraterritorial facemask factsheet fanbase farmstay feedstock fintech firewall floodgate flyover foodborne foodie freelancer frontend frontline fulltime gameplay gameplayer geofence geopark geospatial geostrategic gigabit gigafactory gigawatt globalise globalisation grassland greenfield greenhouse greenway guanxi guideline guzheng hackathon handcraft hashtag headcount healthcare herder heatwave homebuyer homegrown homeschool homestay hotline hotpot hotspot hutong hydropower hyperlocal hyperloop hyperscale infographic influencer infotech inkstone instalment interconnector interprovincial intercity internet jiaozi judgement kaoliang keypad kilobyte kilowatt kindergarten kiosk kungfu landline lifestyle lightweight lineup livelihood livestream livestreamer livestreaming logistic lookout mahjong makeover maglev mangrove mashup megabit megacity megacities megaproject megawatt metaverse microblog microchip microcredit microelectronics microfinance microgrid microplastic microsatellite microsite minibus mixology motherboard multilateralism multimodal nanomaterial nanometer nanometre netizen newsfeed newsroom nonstop nucleic offline offshore offtake omnichannel onboarding online onscreen onshore opinionated outbid outreach overcapacity overfishing overleaf oversupply paddlefish pandemic papercut parkland passcode passthrough paywall petabyte petaflop petrochemical pharma photolithography photovoltaic photovoltaics pickup pinyin plurilateral podcast podcaster policymaker policymaking polysilicon postdoc postgrad powertrain preorder preschooler prefecture proofreader proofreading qigong qipao quadrillion qubit quetta railcar rainwater rangeland readout rebrand recyclable reforestation reemploy refinance regasification renminbi repurpose reskill retrofit rideshare ringgit roadmap roadshow robotaxi robotics ronna rooftop rulemaking runtime scaleup schoolyard seawall selfie semiconductor shortlist signage silkworm skillset skyrail skyscraper smartphone smartwatch smog snowboard solarium soundbite spacewalk spaceport spillover startup stakeholder statelet stopover storytelling streetscape subcommittee subdistrict subforum subnational subsea subtitle subtropical sunflower superapp supercomputer supercomputing superconductor supergrid supermajority superlab supplychain sustainability taichi taikonaut takeaway teahouse telehealth telecom telecoms telemedicine telework terabyte terawatt throughput timeline timeout toolkit touchpoint touchscreen townhouse townscape townsfolk trackside tradable transboundary transhipment transship transshipment trilateral trillion turnout undersea unicorn upcycle uplink upriver upskill upskilling username userbase vape villager virologist vlog vlogger waterborne waterfront waterway weblink webcast webinar wellbeing wetland wifi wildfire windfarm wolfberry workflow workforce workstation workstream wuxia yottabyte yuan zettabyte zettaflop zongzi";

const known = new Set(words.split(" "));

const prefixes =
  /^(?:anti|astro|bio|cyber|electro|geo|hydro|hyper|inter|intra|macro|mega|micro|multi|nano|non|over|photo|socio|sub|super|techno|tele|thermo|trans|ultra|under)/;
/** Short ones stand before much that is a slip: what follows must be a long word. */
const shortPrefixes = /^(?:co|de|dis|mis|pre|re|un)/;
const endings =
  /(?:fold|folk|goer|goers|holder|holders|less|like|maker|makers|making|ness|proof|scape|ward|wards|ware|wide|wise)$/;

/** First parts of hyphenated words that do not stand alone. */
export const combiningForms: ReadonlySet<string> = new Set(
  "afro agro anglo anti auto bio counter cyber de eco electro euro ex extra geo hydro hyper ibero indo infra inter intra italo macro mega meta micro mid mini mis multi nano neo non omni pan petro photo poly post pre pro pseudo quasi re semi sino socio sub super tele trans tri ultra uni vice al el la le du des von van der bin ibn ul ish esque ers".split(
    " ",
  ),
);

/** Whether a word that the dictionary lacks is one all the same: made as words are, or the newsroom's own. Takes lower case. */
export function isNewsroomWord(word: string, list: WordList): boolean {
  if (stems(word).some((stem) => known.has(stem))) return true;
  const prefixed = word.replace(prefixes, "");
  const short = word.replace(shortPrefixes, "");
  const ended = word.replace(endings, "");
  return (
    (prefixed !== word && prefixed.length >= 5 && !functionWords.has(prefixed) && list.knows(prefixed)) ||
    (short !== word && short.length >= 7 && list.knows(short)) ||
    (ended !== word && ended.length >= 4 && !ended.endsWith("s") && list.knows(ended))
  );
}

function stems(word: string): string[] {
  const cut = (ending: string, instead = "") =>
    word.endsWith(ending) ? [word.slice(0, -ending.length) + instead] : [];
  return [
    word,
    ...cut("s"),
    ...cut("es"),
    ...cut("d"),
    ...cut("ed"),
    ...cut("ing"),
    ...cut("ing", "e"),
    ...cut("r"),
    ...cut("ies", "y"),
  ];
}
