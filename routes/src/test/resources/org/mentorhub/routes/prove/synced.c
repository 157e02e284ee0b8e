/*
 * Keeps, beside a directory, what of it a power cut would leave: what was synced.
 *
 * Preloaded into a process (LD_PRELOAD), it notes which bytes of a file below SYNCED_FROM were written; fsync and fdatasync copy those, and
 * nothing else, to the same file below SYNCED_TO. Names are as durable as a journalling file system makes them: renames and removals follow
 * at once where the file was ever synced; a file that never was does not exist.
 *
 *   cc -shared -fPIC -O2 -o synced.so synced.c -ldl
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

typedef struct { off_t from, to; } range;
typedef struct file { char *path; range *dirty; int n, room; struct file *next; } file;

static file *files;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *from, *to;
static size_t from_length;

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name); real; })

__attribute__((constructor)) static void begin(void) {
  from = getenv("SYNCED_FROM");
  to = getenv("SYNCED_TO");
  from_length = from ? strlen(from) : 0;
}

static int watched(const char *path) {
  return from && to && strncmp(path, from, from_length) == 0 && path[from_length] == '/';
}

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return watched(path);
}

static void copy_of(const char *path, char *copy) { snprintf(copy, PATH_MAX, "%s%s", to, path + from_length); }

static file **slot(const char *path) {
  file **at = &files;
  while (*at && strcmp((*at)->path, path) != 0) at = &(*at)->next;
  return at;
}

static void note(int fd, off_t start, ssize_t length) {
  char path[PATH_MAX];
  if (length <= 0 || !path_of(fd, path)) return;
  pthread_mutex_lock(&lock);
  file **at = slot(path);
  if (!*at) {
    *at = calloc(1, sizeof(file));
    (*at)->path = strdup(path);
  }
  file *f = *at;
  if (f->n && f->dirty[f->n - 1].to == start) {
    f->dirty[f->n - 1].to = start + length;
  } else {
    if (f->n == f->room) f->dirty = realloc(f->dirty, (f->room = f->room ? 2 * f->room : 16) * sizeof(range));
    f->dirty[f->n++] = (range){start, start + length};
  }
  pthread_mutex_unlock(&lock);
}

static void parents(char *copy) {
  for (char *at = copy + strlen(to) + 1; (at = strchr(at, '/')); at++) {
    *at = 0;
    mkdir(copy, 0700);
    *at = '/';
  }
}

static void transfer(int source, int target, range r) {
  static char buffer[1 << 16];
  while (r.from < r.to) {
    size_t want = r.to - r.from < (off_t)sizeof buffer ? (size_t)(r.to - r.from) : sizeof buffer;
    ssize_t got = pread(source, buffer, want, r.from);
    if (got <= 0) return;
    REAL(pwrite64)(target, buffer, got, r.from);
    r.from += got;
  }
}

static void synced(int fd) {
  char path[PATH_MAX], copy[PATH_MAX], link[64];
  struct stat now;
  if (!path_of(fd, path) || fstat(fd, &now) != 0 || !S_ISREG(now.st_mode)) return;
  copy_of(path, copy);
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  pthread_mutex_lock(&lock);
  parents(copy);
  int source = open(link, O_RDONLY | O_CLOEXEC), target = open(copy, O_WRONLY | O_CREAT | O_CLOEXEC, now.st_mode & 0777);
  file *f = *slot(path);
  if (source >= 0 && target >= 0) {
    for (int i = 0; f && i < f->n; i++) transfer(source, target, f->dirty[i]);
    REAL(ftruncate64)(target, now.st_size);
  }
  if (f) f->n = 0;
  if (source >= 0) close(source);
  if (target >= 0) close(target);
  pthread_mutex_unlock(&lock);
}

static void renamed(const char *old, const char *new) {
  char old_copy[PATH_MAX], new_copy[PATH_MAX];
  if (old[0] != '/' || !watched(old) || !watched(new)) return;
  copy_of(old, old_copy);
  copy_of(new, new_copy);
  pthread_mutex_lock(&lock);
  parents(new_copy);
  REAL(rename)(old_copy, new_copy);
  file *gone = *slot(new);
  if (gone) gone->path[0] = 0;
  file *moved = *slot(old);
  if (moved) {
    free(moved->path);
    moved->path = strdup(new);
  }
  pthread_mutex_unlock(&lock);
}

static void removed(const char *path) {
  char copy[PATH_MAX];
  if (path[0] != '/' || !watched(path)) return;
  copy_of(path, copy);
  pthread_mutex_lock(&lock);
  REAL(unlink)(copy);
  file *gone = *slot(path);
  if (gone) gone->n = 0;
  pthread_mutex_unlock(&lock);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  off_t end;
  ssize_t done = REAL(write)(fd, bytes, length);
  if (from && done > 0 && fd > 2 && (end = lseek(fd, 0, SEEK_CUR)) >= done) note(fd, end - done, done);
  return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  off_t end;
  ssize_t done = REAL(writev)(fd, parts, count);
  if (from && done > 0 && fd > 2 && (end = lseek(fd, 0, SEEK_CUR)) >= done) note(fd, end - done, done);
  return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  ssize_t done = REAL(pwrite64)(fd, bytes, length, at);
  note(fd, at, done);
  return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  ssize_t done = REAL(pwritev64)(fd, parts, count, at);
  note(fd, at, done);
  return done;
}

int fsync(int fd) {
  int result = REAL(fsync)(fd);
  if (result == 0) synced(fd);
  return result;
}

int fdatasync(int fd) {
  int result = REAL(fdatasync)(fd);
  if (result == 0) synced(fd);
  return result;
}

int rename(const char *old, const char *new) {
  int result = REAL(rename)(old, new);
  if (result == 0) renamed(old, new);
  return result;
}

int unlink(const char *path) {
  int result = REAL(unlink)(path);
  if (result == 0) removed(path);
  return result;
}

int remove(const char *path) {
  int result = REAL(remove)(path);
  if (result == 0) removed(path);
  return result;
}
