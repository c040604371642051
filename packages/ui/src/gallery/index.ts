export { DesignGallery } from "./design-gallery.tsx";
export { type GalleryView, galleryViews } from "./views.ts";
