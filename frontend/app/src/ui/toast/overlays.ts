/** Overlays of this component that the gallery and its tests open one by one. */
export const overlays = ['shown']
