# The three kinds of target this project has: a library, a program, a test.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

set(TAFEL_SANITIZE "" CACHE STRING "Sanitizers to build with, comma separated")
option(TAFEL_HARDEN "Compile and link with the distribution's hardening flags" OFF)
option(TAFEL_JOIN "Compile the units of a library in groups of eight, for a cold build in less than half the time" OFF)

# A stack trace of a test needs line tables; full debug information doubles the time and size of a build. -Og compiles
# as fast as -O0, its objects have half the size, and its programs are faster.
set(CMAKE_CXX_FLAGS_DEBUG "-g1 -Og")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")

find_program(TAFEL_CCACHE ccache)
if(TAFEL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${TAFEL_CCACHE})
endif()

add_library(tafel_flags INTERFACE)
target_compile_options(tafel_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow$<$<BOOL:${TAFEL_JOIN}>:=local> -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast -Wimplicit-fallthrough -Wno-missing-field-initializers -Werror)
target_include_directories(tafel_flags INTERFACE ${PROJECT_SOURCE_DIR})
if(TAFEL_SANITIZE)
  target_compile_options(tafel_flags INTERFACE -fsanitize=${TAFEL_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # A program at a fixed address starts in half the time: the relocations of a sanitised one are half of its start, and
  # the tests start some thousand.
  target_link_options(tafel_flags INTERFACE -fsanitize=${TAFEL_SANITIZE} -no-pie)
endif()
if(TAFEL_HARDEN)
  target_compile_options(tafel_flags INTERFACE -fstack-protector-strong -fstack-clash-protection -fcf-protection -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS)
  target_link_options(tafel_flags INTERFACE -Wl,-z,relro,-z,now)
endif()

# tafel_library(NAME [ALONE] SOURCES a.cpp ... LINKS other ...)
# ALONE: its units are never joined. Units that are joined see each other's unnamed namespaces: two of one library may
# not use one name there, and may shadow each other's.
function(tafel_library name)
  cmake_parse_arguments(ARG "ALONE" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC tafel_flags ${ARG_LINKS})
  if(TAFEL_JOIN AND NOT ARG_ALONE)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
endfunction()

# tafel_program(NAME MAIN main.cpp LINKS lib ...): lands in <build>/bin
function(tafel_program name)
  cmake_parse_arguments(ARG "" "MAIN" "LINKS" ${ARGN})
  add_executable(${name} ${ARG_MAIN})
  target_link_libraries(${name} PRIVATE tafel_flags ${ARG_LINKS})
endfunction()

set(TAFEL_FORGIVEN_LEAKS "LSAN_OPTIONS=print_suppressions=0:suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp")

# tafel_test(NAME SOURCES a.cpp ... [ALONE b.cpp ...] LINKS lib ...): one doctest program, one ctest entry.
# ALONE: sources that are not joined, because they use a name of another one's unnamed namespace.
# Every program under test is named by path in the environment, so a test never guesses. Leaks of libraries that are
# not ours are forgiven by name, in this program and in those that it starts.
function(tafel_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;ALONE;LINKS" ${ARGN})
  if(NOT TARGET doctest_main)  # compiled once for all tests: doctest's own code is in it
    add_library(doctest_main OBJECT ${PROJECT_SOURCE_DIR}/tests/doctest_main.cpp)
    target_link_libraries(doctest_main PUBLIC tafel_flags doctest::doctest)
  endif()
  add_executable(test_${name} ${ARG_SOURCES} ${ARG_ALONE})
  target_link_libraries(test_${name} PRIVATE doctest_main tafel_flags doctest::doctest ${ARG_LINKS})
  set_target_properties(test_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  if(TAFEL_JOIN)
    set_target_properties(test_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
    set_source_files_properties(${ARG_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
  add_test(NAME ${name} COMMAND test_${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 600)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "TAFEL_BIN=${CMAKE_BINARY_DIR}/bin;TAFEL_SOURCE=${PROJECT_SOURCE_DIR};${TAFEL_FORGIVEN_LEAKS}")
endfunction()
