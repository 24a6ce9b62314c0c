// Dutch abbreviations with one full stop, in small letters and without it: no sentence ends there.
#pragma once

#include <array>
#include <string_view>

namespace tafel::text {

constexpr std::array<std::string_view, 30> abbreviations{
    "afd", "art", "bijv", "blz", "bv",   "ca",  "cf",   "dhr",  "div", "dr",
    "evt", "ev",  "excl", "geb", "incl", "ing", "jl",   "max",  "mej", "mevr",
    "min", "mr",  "mw",   "nl",  "nr",   "par", "prof", "resp", "tel", "vgl"};

}  // namespace tafel::text
