# How every target of the host is compiled, and the one way to add a layer.

add_library(draht_compiler INTERFACE)
target_compile_options(draht_compiler INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
  -Woverloaded-virtual -Wnull-dereference -Wformat=2 -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports false null dereferences and overflows inside its own library when it inlines.
  target_compile_options(draht_compiler INTERFACE -Wno-null-dereference -Wno-restrict -Wno-stringop-overflow -Wno-maybe-uninitialized)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # GCC 12's library uses a function of its own that it has deprecated; Clang says so wherever stable_sort is used.
  target_compile_options(draht_compiler INTERFACE -Wno-deprecated-declarations)
endif()
if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_compile_definitions(draht_compiler INTERFACE _FORTIFY_SOURCE=2)
endif()
if(DRAHT_SANITIZE)
  target_compile_options(draht_compiler INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(draht_compiler INTERFACE -fsanitize=address,undefined)
endif()
if(DRAHT_FUZZ)
  target_compile_options(draht_compiler INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(draht_compiler INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(DRAHT_CCACHE ccache)
if(DRAHT_CCACHE)
  # Paths below the checkout count as relative, so that a second clone finds what the first one compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${DRAHT_CCACHE})
endif()

# draht_layer(NAME USES other layers... SOURCES files... [PACKAGES private libraries...])
# A folder of the host is a static library. It sees the headers of the layers it names in USES and of nothing else,
# so an include against the direction of the data does not compile.
function(draht_layer name)
  cmake_parse_arguments(LAYER "" "" "USES;SOURCES;PACKAGES" ${ARGN})
  add_library(draht_${name} STATIC ${LAYER_SOURCES})
  # Headers are included as "name/file.h". The include root of a layer is a folder that holds only a link to it.
  set(root ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)
  target_include_directories(draht_${name} PUBLIC ${root})
  list(TRANSFORM LAYER_USES PREPEND draht_)
  target_link_libraries(draht_${name} PUBLIC ${LAYER_USES} PRIVATE draht_compiler ${LAYER_PACKAGES})
  if(DRAHT_TIDY)
    set_target_properties(draht_${name} PROPERTIES CXX_CLANG_TIDY "clang-tidy-19;--quiet;--warnings-as-errors=*")
  endif()
endfunction()

# draht_embed_texts(FUNCTION files...) writes FUNCTION.cpp into the build folder, a source of the calling layer: the files as
# const std::vector<NamedText>& draht::FUNCTION(), which LAYER/FUNCTION.h declares. Line by line, because compilers need not
# take literals of more than 64 KiB.
function(draht_embed_texts function)
  get_filename_component(layer ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  set(texts "")
  foreach(name ${ARGN})
    set(file ${CMAKE_CURRENT_SOURCE_DIR}/${name})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    string(REPLACE "\n" ")text\",\nR\"text(" text "${text}")
    get_filename_component(name ${name} NAME)
    string(APPEND texts "{\"${name}\", joined({R\"text(${text})text\"})},\n")
  endforeach()
  configure_file(${PROJECT_SOURCE_DIR}/packaging/cmake/embedded_texts.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp @ONLY)
endfunction()
