// The icons used, by what they mean here, as UTF-8 of the private-use code points of Material Design Icons 1.4.57
// (Debian: fonts-materialdesignicons-webfont). An icon is always beside a word, never a meaning alone.
#pragma once

#include <array>
#include <string_view>

namespace tafel::kiosk::icon {

inline constexpr std::string_view person = "\xef\x80\x84";        // account
inline constexpr std::string_view person_check = "\xef\x80\x88";  // account-check
inline constexpr std::string_view people = "\xef\x80\x8e";        // account-multiple
inline constexpr std::string_view person_add = "\xef\x80\x94";    // account-plus
inline constexpr std::string_view person_off = "\xef\x80\x92";    // account-off
inline constexpr std::string_view warning = "\xef\x80\xa8";       // alert-circle
inline constexpr std::string_view left = "\xef\x81\x8d";          // arrow-left
inline constexpr std::string_view right = "\xef\x81\x94";         // arrow-right
inline constexpr std::string_view down = "\xef\x81\x85";          // arrow-down
inline constexpr std::string_view up = "\xef\x81\x9d";            // arrow-up
inline constexpr std::string_view backspace = "\xef\x81\xae";     // backspace
inline constexpr std::string_view check = "\xef\x84\xac";         // check
inline constexpr std::string_view check_circle = "\xef\x97\xa0";  // check-circle
inline constexpr std::string_view circle = "\xef\x84\xb0";        // checkbox-blank-circle-outline
inline constexpr std::string_view chevron = "\xef\x85\x82";       // chevron-right
inline constexpr std::string_view clock = "\xef\x85\x90";         // clock
inline constexpr std::string_view cross = "\xef\x85\x96";         // close
inline constexpr std::string_view cross_circle = "\xef\x85\x99";  // close-circle
inline constexpr std::string_view delivered = "\xef\x85\xa0";     // cloud-check
inline constexpr std::string_view sending = "\xef\x85\xa7";       // cloud-upload
inline constexpr std::string_view plan = "\xef\x85\x8e";          // clipboard-text
inline constexpr std::string_view statement = "\xef\x86\x89";     // comment-text-outline
inline constexpr std::string_view leave = "\xef\x88\x86";         // exit-to-app
inline constexpr std::string_view eye = "\xef\x88\x88";           // eye
inline constexpr std::string_view eye_off = "\xef\x88\x89";       // eye-off
inline constexpr std::string_view goal = "\xef\x88\xbd";          // flag-outline
inline constexpr std::string_view gavel = "\xef\x8a\x9b";         // gavel
inline constexpr std::string_view hand = "\xef\x99\x8c";          // human-handsup
inline constexpr std::string_view info = "\xef\x8b\xbc";          // information
inline constexpr std::string_view disconnected = "\xef\x8c\x99";  // lan-disconnect
inline constexpr std::string_view lock = "\xef\x8c\xbe";          // lock
inline constexpr std::string_view unlock = "\xef\x8c\xbf";        // lock-open
inline constexpr std::string_view enter = "\xef\x8d\x82";         // login
inline constexpr std::string_view minus_circle = "\xef\x8d\xb7";  // minus-circle-outline
inline constexpr std::string_view package = "\xef\x8f\x97";       // package-variant-closed
inline constexpr std::string_view pencil = "\xef\x8f\xab";        // pencil
inline constexpr std::string_view plus = "\xef\x90\x95";          // plus
inline constexpr std::string_view minus = "\xef\x8d\xb4";         // minus
inline constexpr std::string_view again = "\xef\x91\x90";         // refresh
inline constexpr std::string_view seal = "\xef\x84\xa4";          // certificate
inline constexpr std::string_view share = "\xef\x92\x97";         // share-variant
inline constexpr std::string_view shield = "\xef\x92\x99";        // shield-outline
inline constexpr std::string_view sync = "\xef\x93\xa6";          // sync
inline constexpr std::string_view sand = "\xef\x94\x9f";          // timer-sand
inline constexpr std::string_view undo = "\xef\x95\x8c";          // undo
inline constexpr std::string_view usb = "\xef\x95\x93";           // usb
inline constexpr std::string_view document = "\xef\x88\x99";      // file-document
inline constexpr std::string_view tablet = "\xef\x93\xb6";        // tablet
inline constexpr std::string_view bin = "\xef\x87\x80";           // delete
inline constexpr std::string_view enter_key = "\xef\x8c\x91";     // keyboard-return
inline constexpr std::string_view shift = "\xef\x98\xb6";         // apple-keyboard-shift
inline constexpr std::string_view shift_lock = "\xef\x98\xb2";    // apple-keyboard-caps
inline constexpr std::string_view redo = "\xef\x91\x8e";          // redo
inline constexpr std::string_view calendar = "\xef\x83\xad";      // calendar
inline constexpr std::string_view list = "\xef\x89\xb9";          // format-list-bulleted
inline constexpr std::string_view home = "\xef\x8b\x9c";          // home

// For the font atlas: every one of the above.
inline constexpr std::array all{
    person, person_check, people,    person_add, person_off,   warning,      left,     right,
    up,     down,         backspace, check,      check_circle, circle,       chevron,  clock,
    cross,  cross_circle, delivered, sending,    plan,         statement,    leave,    eye_off,
    eye,    goal,         gavel,     hand,       info,         disconnected, lock,     unlock,
    enter,  minus_circle, package,   pencil,     plus,         minus,        again,    seal,
    share,  shield,       sync,      sand,       undo,         usb,          document, tablet,
    bin,    enter_key,    shift,     shift_lock, redo,         calendar,     list,     home};

}  // namespace tafel::kiosk::icon
