import { TextDecoder, TextEncoder } from 'node:util';

// What a browser has and jsdom has not. Import it before anything that needs it.
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  // Fluent's MessageBar asks for one.
  ResizeObserver: class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
});
// Nothing is scrolled where nothing is laid out.
if (typeof Element !== 'undefined') Object.assign(Element.prototype, { scrollIntoView: () => undefined });
if (typeof Blob !== 'undefined' && !('arrayBuffer' in Blob.prototype)) {
  Object.assign(Blob.prototype, {
    arrayBuffer(this: Blob): Promise<ArrayBuffer> {
      return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => {
          resolve(reader.result as ArrayBuffer);
        };
        reader.onerror = () => {
          reject(reader.error ?? new Error('not read'));
        };
        reader.readAsArrayBuffer(this);
      });
    },
  });
}
