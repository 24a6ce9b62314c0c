// Invented names as people in a Flemish city write them, one for each language: the one list for every test that walks
// the scripts through screen, paper, terminal and extract.
#pragma once

#include <array>
#include <string_view>

namespace tafel::testing {

struct CityName {
  std::string_view language;
  std::string_view name;
};

inline constexpr auto city_names = std::to_array<CityName>({
    {"Dutch", "Ann-Sofie D’hondt"},
    {"Turkish", "Gülşah Yıldırım"},
    {"Polish", "Żaneta Błażejczyk"},
    {"Romanian", "Ștefăniță Țurcanu"},
    {"Vietnamese", "Nguyễn Thị Hương"},
    {"Yoruba", "Ọlá Adébáyọ̀"},  // an accent that no letter of Unicode has built in
    {"Greek", "Ελένη Παπαδοπούλου"},
    {"Russian", "Анна Смирнова"},
    {"Ukrainian", "Ґалина Їжакевич"},
    {"Kazakh", "Әсел Қуанышқызы"},
    {"Arabic", "فاطمة الزهراء"},
    {"Persian", "شیرین می\u200Cخواهم"},
    {"Urdu", "ٹیپو گھوڑے"},
    {"Pashto", "ښکلا ځواک"},
    {"Sorani", "ڕۆژان ئەحمەد"},
    {"Uyghur", "ئايگۈل"},
    {"Hebrew", "שׁוֹשַׁנָּה כהן"},
    {"Syriac", "ܫܡܥܘܢ"},
    {"Dhivehi", "އައިޝާ"},
    {"Armenian", "Արմենուհի Սարգսյան"},
    {"Georgian", "თამარ ჭავჭავაძე"},
    {"Tigrinya", "ሰላም ገብረኣብ"},
    {"Amharic", "ወይንሸት"},
    {"Hindi", "प्रिया शर्मा"},
    {"Nepali", "कृष्ण श्रेष्ठ"},
    {"Bengali", "তাসনিম চক্রবর্তী"},
    {"Punjabi", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"},
    {"Gujarati", "કૃષ્ણા પટેલ"},
    {"Odia", "ସୁଭଦ୍ରା"},
    {"Tamil", "கௌரி செல்வம்"},
    {"Telugu", "లక్ష్మీ"},
    {"Kannada", "ಕೃಷ್ಣಮೂರ್ತಿ"},
    {"Malayalam", "ശ്രീദേവി"},
    {"Sinhala", "ශ්\u200Dරී පෙරේරා"},
    {"Thai", "ศิริพร แก้วใส"},
    {"Lao", "ບຸນມີ"},
    {"Khmer", "សុភាព"},
    {"Burmese", "အောင်ဆန်း"},
    {"Tibetan", "བསྟན་འཛིན"},
    {"Mongolian", "ᠮᠣᠩᠭᠣᠯ"},
    {"Chinese", "王小明"},
    {"Japanese", "さくら ヤマダ 山田"},
    {"Korean", "김민준"},
    {"Tamazight", "ⵜⴰⵏⵉⵔⵜ"},
    {"Fulani", "𞤀𞤥𞤭𞤲𞤢"},
    {"Mandinka", "ߡߡߊߘߎ"},
    {"Cherokee", "ᏣᎳᎩ"},
    {"Rohingya", "𐴀𐴝𐴌"},
});

}  // namespace tafel::testing
